"use client";

import { Ellipsis } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useAct } from "@/components/accounts/use-act";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { call } from "@/lib/accounts/browser-client";
import { type Category, editCategory } from "@/lib/items/endpoints";

const RenameCategoryDialog = lazy(() =>
  import("@/components/settings/rename-category-dialog").then((module) => ({ default: module.RenameCategoryDialog })),
);

/** What can be done with a category: renamed, archived, brought back. */
export function CategoryMenu({ category }: { category: Category }) {
  const [renaming, setRenaming] = useState(false);
  const { busy, act } = useAct();
  const { id, name, archived } = category;

  function archive(next: boolean) {
    act(() => call(editCategory, { params: { category: id }, body: { archived: next } }), {
      done: next ? `${name} is archived: its items keep it, new ones cannot have it.` : `${name} is back.`,
      failed: next ? `${name} stays` : `${name} stays archived`,
    });
  }

  return (
    <>
      <Menu
        label={name}
        align="end"
        entries={[
          { kind: "action", label: "Rename…", onSelect: () => setRenaming(true) },
          archived
            ? { kind: "action", label: "Bring back", onSelect: () => archive(false) }
            : { kind: "action", label: "Archive", onSelect: () => archive(true) },
        ]}
        trigger={(props) => (
          <IconButton {...props} label={`More about ${name}`} size="sm" disabled={busy} className="max-md:size-11">
            <Ellipsis aria-hidden="true" />
          </IconButton>
        )}
      />
      {renaming ? (
        <Suspense fallback={null}>
          <RenameCategoryDialog category={category} onClose={() => setRenaming(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
