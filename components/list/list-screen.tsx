"use client";

import { BoardContext } from "@/components/board/board-context";
import { BoardParts } from "@/components/board/board-parts";
import { OpensByClick } from "@/components/board/opens-by-click";
import { useBoardKeys } from "@/components/board/use-board-keys";
import { type ScreenProps, useOpenedBoard } from "@/components/board/use-opened-board";
import { FilterStrip } from "@/components/filters/filter-strip";
import { MomentProvider, useMoment } from "@/components/items/use-moment";
import { ListEnd } from "@/components/list/list-end";
import { ListTable } from "@/components/list/list-table";
import { useListColumns } from "@/components/list/use-list-columns";

/** The list under its top bar: the same items and commands as the board, one line each. */
export function ListScreen(props: ScreenProps) {
  const { board, view, setView, item, names } = useOpenedBoard(props, "list");
  const { columns, setColumns } = useListColumns();
  const moment = useMoment(props.clock.madeAt, props.clock.calendar.timeZone);
  return (
    <MomentProvider value={moment}>
      <BoardContext value={board}>
        <FilterStrip
          label="Filter the list"
          view={view}
          setView={setView}
          names={names}
          end={<ListEnd view={view} setView={setView} columns={columns} setColumns={setColumns} />}
        />
        <Keys />
        <OpensByClick walk="rows" className="flex min-h-0 flex-1 flex-col">
          <ListTable view={view} setView={setView} columns={columns} />
        </OpensByClick>
        <BoardParts item={item} />
      </BoardContext>
    </MomentProvider>
  );
}

function Keys() {
  useBoardKeys("rows");
  return null;
}
