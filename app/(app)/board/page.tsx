import type { Metadata } from "next";
import { BoardScreen } from "@/components/board/board-screen";
import { BoardTop } from "@/components/board/board-top";
import { readScreen, type SearchParams } from "@/components/board/read-screen";

export const metadata: Metadata = { title: "Board" };

export default async function BoardPage({ searchParams }: { searchParams: SearchParams }) {
  const { screen, top } = await readScreen(await searchParams, "board");
  return (
    <>
      <BoardTop title="Board" {...top} />
      <BoardScreen {...screen} />
    </>
  );
}
