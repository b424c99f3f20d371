"use client";

import { BoardColumns } from "@/components/board/board-columns";
import { BoardEnd } from "@/components/board/board-end";
import { BoardParts } from "@/components/board/board-parts";
import { useBoardKeys } from "@/components/board/use-board-keys";
import { BoardContext, type ScreenProps, useOpenedBoard } from "@/components/board/use-opened-board";
import { FilterStrip } from "@/components/filters/filter-strip";
import { MomentProvider, useMoment } from "@/components/items/use-moment";

/** The board under its top bar: what is in sight, its columns, and what lies over them. */
export function BoardScreen(props: ScreenProps) {
  const { board, view, setView, item, names } = useOpenedBoard(props, "board");
  const moment = useMoment(props.clock.madeAt, props.clock.calendar.timeZone);
  return (
    <MomentProvider value={moment}>
      <BoardContext value={board}>
        <FilterStrip
          label="Filter the board"
          view={view}
          setView={setView}
          names={names}
          end={<BoardEnd page="board" view={view} setView={setView} />}
        />
        <Keys />
        <BoardColumns />
        <BoardParts item={item} />
      </BoardContext>
    </MomentProvider>
  );
}

function Keys() {
  useBoardKeys("columns");
  return null;
}
