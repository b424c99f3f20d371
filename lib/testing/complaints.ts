/** What `console.error` and `console.warn` were given in the running test. */
export const complaints: string[] = [];

/** Takes what the console was given so far: a test that expects a complaint asks for it here, and does not fail. */
export function takeComplaints(): string[] {
  return complaints.splice(0);
}
