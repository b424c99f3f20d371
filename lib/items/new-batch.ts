const alphabet = "0123456789abcdefghijklmnopqrstuvwxyz";
const textLength = 26;
/** The largest multiple of the alphabet's length that a byte reaches; bytes from here on would favour its beginning. */
const fairBytes = 252;

/** A name for changes that are undone together: `bat_` and 26 random digits and lower-case letters. */
export function newBatch(): string {
  let text = "";
  while (text.length < textLength) {
    for (const byte of crypto.getRandomValues(new Uint8Array(textLength))) {
      if (byte < fairBytes && text.length < textLength) text += alphabet[byte % alphabet.length];
    }
  }
  return `bat_${text}`;
}
