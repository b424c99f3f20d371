/** The member of a closed set that a value is, or null: what the server sent needs no validator to be shown. */
export function oneOf<Member extends string>(members: readonly Member[], value: unknown): Member | null {
  return members.find((member) => member === value) ?? null;
}
