import { PriorityGlyph } from "@/components/items/priority-glyph";
import { StatusGlyph } from "@/components/items/status-glyph";
import { Avatar } from "@/components/ui/avatar";
import { noneKey } from "@/lib/board/board-state";
import type { BoardColumn } from "@/lib/board/endpoints";
import type { Cut } from "@/lib/board/view";
import { priorities, statuses } from "@/lib/items/words";

/** What a column or a group stands for, as a picture; nothing where words are enough. */
export function CutGlyph({ cut, column }: { cut: Cut; column: Pick<BoardColumn, "key" | "actor"> }) {
  switch (cut) {
    case "status": {
      const status = statuses.find((one) => one === column.key);
      return status ? <StatusGlyph mark={status} /> : null;
    }
    case "priority":
      return <PriorityGlyph priority={priorities.find((one) => one === column.key) ?? null} />;
    case "assignee":
      return column.key === noneKey || column.actor ? <Avatar actor={column.actor} decorative /> : null;
    default:
      return null;
  }
}
