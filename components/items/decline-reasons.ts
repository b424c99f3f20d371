/** Reasons for declining that are often meant; each may be written over. */
export const declineReasons: readonly string[] = [
  "Not debt: it is meant to be so",
  "Too small to track",
  "The code is going away",
  "Cannot be reproduced",
];
