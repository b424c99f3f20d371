import { Button } from "@/components/ui/button";
import { announce } from "@/components/ui/live-region";

/** How much of a long list is in sight, and the way to the rest. */
export function ShowMore({ shown, of, onMore }: { shown: number; of: number; onMore: () => void }) {
  if (shown >= of) return null;
  const words = `${shown.toLocaleString("en-GB")} of ${of.toLocaleString("en-GB")} shown`;
  return (
    <div className="flex items-center gap-3 px-4 py-3">
      <Button
        onClick={() => {
          onMore();
          announce("More are shown.");
        }}
      >
        Show more
      </Button>
      <span className="text-meta text-ink-3 tabular-nums">{words}</span>
    </div>
  );
}
