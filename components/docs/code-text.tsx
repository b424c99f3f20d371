/** A sentence in which `code` stands between backticks. */
export function CodeText({ text }: { text: string }) {
  return text.split(/`([^`]+)`/).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed text
      <code key={index} className="num text-ink">
        {part}
      </code>
    ) : (
      part
    ),
  );
}
