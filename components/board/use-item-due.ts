import { useBoard } from "@/components/board/board-context";
import { describeExactly } from "@/components/items/moment-words";
import { useMomentHere } from "@/components/items/use-moment";
import { describeItemDue } from "@/lib/items/due-of-item";
import type { DueWords } from "@/lib/items/due-words";
import type { ItemSummary } from "@/lib/items/item";

/** What a card or a row says of an item's time, and the exact moment for a hover. */
export function useItemDue(item: ItemSummary): { due: DueWords; exact: string | null } {
  const { clock } = useBoard();
  const { now, timeZone } = useMomentHere();
  const due = describeItemDue(item, now, { calendar: clock.calendar, timeZone });
  return { due, exact: item.due.dueAt === null ? null : describeExactly(item.due.dueAt, timeZone) };
}
