import { PriorityGlyph } from "@/components/items/priority-glyph";
import { StatusGlyph } from "@/components/items/status-glyph";
import { Avatar } from "@/components/ui/avatar";
import { noneKey } from "@/lib/board/board-state";
import type { BoardColumn } from "@/lib/board/endpoints";
import type { Cut } from "@/lib/board/view";
import { Priority, Status } from "@/lib/items/item";

/** What a column or a group stands for, as a picture; nothing where words are enough. */
export function CutGlyph({ cut, column }: { cut: Cut; column: Pick<BoardColumn, "key" | "actor"> }) {
  switch (cut) {
    case "status": {
      const status = Status.safeParse(column.key).data;
      return status ? <StatusGlyph mark={status} /> : null;
    }
    case "priority":
      return <PriorityGlyph priority={Priority.safeParse(column.key).data ?? null} />;
    case "assignee":
      return column.key === noneKey || column.actor ? <Avatar actor={column.actor} decorative /> : null;
    default:
      return null;
  }
}
