/** How long a browser stays signed in: the row in `sessions`, and the cookie that names it. */
export const sessionDays = 30;
/** How long the cookie opens the API before the browser renews it, in minutes. */
export const accessMinutes = 15;
/** How long before the end of its access a page renews, in seconds. */
export const renewalLeadSeconds = 60;
