"use client";

import { useRouter } from "next/navigation";
import type { ItemClock, ItemViewer } from "@/components/items/item-viewer";
import { NewItemForm } from "@/components/items/new-item-form";
import { paths } from "@/lib/paths";

type Props = { viewer: ItemViewer; clock: ItemClock; categories: readonly string[] };

/** The form on a page of its own: sent, it leads to the item; left, back to where one came from. */
export function NewItemPage(props: Props) {
  const router = useRouter();
  return (
    <NewItemForm
      {...props}
      onCreated={(item) => router.push(paths.item(item.id))}
      onCancel={() => (window.history.length > 1 ? router.back() : router.push(paths.board()))}
    />
  );
}
