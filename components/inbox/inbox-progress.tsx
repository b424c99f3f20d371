import { classNames } from "@/components/ui/class-names";
import { ProgressBar } from "@/components/ui/progress";

/** More than so many are a bar. */
const ticksMax = 16;

type Props = { decided: number; total: number; left: string | null };

/** How far the sitting is: a tick an item, the current one lit. */
export function InboxProgress({ decided, total, left }: Props) {
  const at = Math.min(decided + 1, total);
  return (
    <div className="flex items-center gap-3 text-meta text-ink-3 tabular-nums max-md:flex-row-reverse">
      {total <= ticksMax ? (
        <span className="flex gap-[3px] max-md:w-32" role="img" aria-label={`${decided} of ${total} decided`}>
          {Array.from({ length: total }, (_, index) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: ticks have no other name than their place
              key={index}
              className={classNames(
                "h-1 w-[18px] rounded-[2px] max-md:w-auto max-md:flex-1",
                index < decided ? "bg-st-resolved" : index === decided ? "bg-accent-solid" : "bg-bar-off",
              )}
            />
          ))}
        </span>
      ) : (
        <span className="w-32">
          <ProgressBar label={`${decided} of ${total} decided`} value={decided} max={total} />
        </span>
      )}
      <span className="whitespace-nowrap">
        <b className="text-ink">{at}</b> of {total}
      </span>
      {left ? <span className="whitespace-nowrap max-md:hidden">{left}</span> : null}
    </div>
  );
}
