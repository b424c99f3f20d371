import { classNames } from "@/components/ui/class-names";

type Props = {
  path: string;
  startLine?: number | null;
  endLine?: number | null;
  /** How many further places the item has. */
  more?: number;
  /** On a card the file name is as quiet as the card; in a table it leads. */
  quiet?: boolean;
  className?: string;
};

/** A path that gives up its folder first and its file name last; whole on hover. */
export function PathText({ path, startLine, endLine, more = 0, quiet = false, className }: Props) {
  const { folder, name } = splitPath(path);
  const place = `${name}${lines(startLine, endLine)}`;
  return (
    <span
      className={classNames(
        "inline-flex min-w-0 max-w-full whitespace-nowrap font-mono text-[11.5px] leading-4 tracking-mono text-ink-3",
        className,
      )}
      title={`${folder}${place}`}
    >
      {folder ? <span className="min-w-0 shrink-[1000] truncate">{folder}</span> : null}
      <span className={classNames("max-w-full flex-none truncate", quiet ? "text-ink-2" : "text-ink")}>{place}</span>
      {more > 0 ? (
        <span className="flex-none ps-1.5 font-sans text-meta tracking-normal">
          +{more}
          <span className="sr-only"> more places</span>
        </span>
      ) : null}
    </span>
  );
}

/** Cuts after the last slash that has a name behind it: `a/b/` is the folder `b/` in `a/`. */
function splitPath(path: string): { folder: string; name: string } {
  const cut = path.lastIndexOf("/", path.length - 2) + 1;
  return { folder: path.slice(0, cut), name: path.slice(cut) };
}

function lines(start: number | null | undefined, end: number | null | undefined): string {
  if (start === null || start === undefined) {
    return "";
  }
  return end === null || end === undefined || end === start ? `:${start}` : `:${start}–${end}`;
}
