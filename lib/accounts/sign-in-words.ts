/** What the sign-in page says about a sign-in that did not work, by the code in its address. */
export function signInTrouble(code: string | undefined): { title: string; words: string } | null {
  if (code === undefined) return null;
  if (code === "not-invited") {
    return {
      title: "Nobody has invited you yet",
      words:
        "Ask an admin of this register to invite you, with the e-mail address that your provider has verified. Then sign in the same way again.",
    };
  }
  if (code === "CredentialsSignin") {
    return { title: "The e-mail address or the password is not right", words: "Nothing was changed. Try again." };
  }
  return {
    title: "Signing in through the provider did not work",
    words: "Nothing was changed. Try again; if it goes on, ask an admin to look at the server's log.",
  };
}
