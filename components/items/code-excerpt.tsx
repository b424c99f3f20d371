import { type CodePart, colorLine } from "@/components/items/code-colors";
import { classNames } from "@/components/ui/class-names";

const colors: Record<CodePart["kind"], string | undefined> = {
  plain: undefined,
  comment: "text-code-com",
  string: "text-code-str",
  number: "text-code-num",
  keyword: "text-code-kw",
};

type Props = {
  code: string;
  /** The number of its first line; without one, lines are not numbered. */
  startLine: number | null;
  endLine: number | null;
  /** Beyond so many lines the middle is folded. */
  linesMax?: number;
  /** Names it for screen readers: its path. */
  label: string;
  className?: string;
};

/** Code as it was kept with a location; the lines of the location are marked. */
export function CodeExcerpt({ code, startLine, endLine, linesMax = 400, label, className }: Props) {
  const lines = code
    .replace(/\n$/, "")
    .split("\n")
    .map((text, index) => ({ text, number: (startLine ?? 1) + index }));
  const folded = Math.max(0, lines.length - linesMax);
  const head = folded === 0 ? lines : lines.slice(0, Math.ceil(linesMax / 2));
  const tail = folded === 0 ? [] : lines.slice(-Math.floor(linesMax / 2));
  const marked = (number: number) => startLine !== null && number >= startLine && number <= (endLine ?? startLine);
  const row = ({ text, number }: { text: string; number: number }) => (
    <Line key={number} text={text} number={startLine === null ? null : number} marked={marked(number)} />
  );
  return (
    <section
      aria-label={`Code of ${label}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reached by the keyboard
      tabIndex={0}
      className={classNames(
        "overflow-x-auto py-1.5 font-mono text-[11.5px]/[18px] tracking-[-.01em] -outline-offset-2",
        className,
      )}
    >
      <div className="w-max min-w-full">
        {head.map(row)}
        {folded > 0 ? (
          <p className="my-0.5 bg-fill ps-12 font-sans text-micro/[22px] text-ink-3">
            {folded} more lines at this location
          </p>
        ) : null}
        {tail.map(row)}
      </div>
    </section>
  );
}

function Line({ text, number, marked }: { text: string; number: number | null; marked: boolean }) {
  return (
    <div className={classNames("flex pe-2.5", marked && "bg-code-mark shadow-[inset_2px_0_0_var(--code-mark-line)]")}>
      <span aria-hidden="true" className="w-12 flex-none pe-3 text-end text-ink-3 select-none">
        {number}
      </span>
      <code className="whitespace-pre [tab-size:4]">
        {colorLine(text).map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line never change places
          <span key={index} className={colors[part.kind]}>
            {part.text}
          </span>
        ))}
        {text === "" ? "\n" : null}
      </code>
    </div>
  );
}
