/** What `console.error` and `console.warn` were given in the running test. */
export const complaints: string[] = [];
