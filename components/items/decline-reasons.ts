/** Reasons for declining that are often meant; each may be written over. */
export const declineReasons: readonly string[] = [
  "Meant to be so",
  "Too small to track",
  "Code is going away",
  "Not reproducible",
];
