import type { Metadata } from "next";
import { BoardTop } from "@/components/board/board-top";
import { readScreen, type SearchParams } from "@/components/board/read-screen";
import { ListScreen } from "@/components/list/list-screen";

export const metadata: Metadata = { title: "List" };

export default async function ListPage({ searchParams }: { searchParams: SearchParams }) {
  const { screen, top } = await readScreen(await searchParams, "list");
  return (
    <>
      <BoardTop title="List" {...top} />
      <ListScreen {...screen} />
    </>
  );
}
