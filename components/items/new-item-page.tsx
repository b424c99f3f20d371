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
    <div className="mx-auto max-w-[640px] rounded-4 bg-surface p-6 shadow-card max-md:rounded-none max-md:p-4 max-md:shadow-none">
      <NewItemForm
        {...props}
        onCreated={(item) => router.push(paths.item(item.id))}
        onCancel={() => (window.history.length > 1 ? router.back() : router.push(paths.board()))}
      />
    </div>
  );
}
