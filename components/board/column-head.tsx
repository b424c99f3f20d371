"use client";

import { Ellipsis, Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useBoard } from "@/components/board/board-context";
import { CutGlyph } from "@/components/board/cut-glyph";
import { Badge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import type { MenuEntry } from "@/components/ui/menu-entries";
import { can } from "@/lib/access/can";
import type { LoadedColumn } from "@/lib/board/board-state";
import { exportPath } from "@/lib/board/export-path";
import { narrowedTo } from "@/lib/board/narrow";
import { writeView } from "@/lib/board/view";
import { paths } from "@/lib/paths";

/** The head of a column, 40 high: what it holds, how much of it, and whether that is too much. */
export function ColumnHead({ column }: { column: LoadedColumn }) {
  const { store, viewer } = useBoard();
  const router = useRouter();
  const { title, count, effortHours, limit } = column;
  const over = limit === null ? 0 : count - limit;
  return (
    <header className="relative flex h-10 flex-none items-center gap-2 ps-0.5 pe-1 max-md:hidden">
      <CutGlyph cut={store.view.columns} column={column} />
      <h2 className="min-w-0 truncate font-strong">{title}</h2>
      <span className="text-ink-3 tabular-nums">{count}</span>
      {over > 0 ? (
        <Badge tone="warn" small>
          <span title={`At most ${limit} at once`}>{over} over limit</span>
        </Badge>
      ) : null}
      <span className="ms-auto flex flex-none items-center gap-0.5 text-meta text-ink-3 tabular-nums">
        {effortHours > 0 ? <span className="me-1.5">{Math.round(effortHours)} h</span> : null}
        {can(viewer, "item.report") ? (
          <IconButton size="sm" label="New item" onClick={() => router.push(paths.newItem())}>
            <Plus aria-hidden="true" />
          </IconButton>
        ) : null}
        <ColumnMenu column={column} />
      </span>
    </header>
  );
}

function ColumnMenu({ column }: { column: LoadedColumn }) {
  const { store, ui, viewer } = useBoard();
  const { title } = column;
  const filter = narrowedTo(store.view, column);
  const entries: MenuEntry[] = [
    ...(can(viewer, "item.edit-many") && column.items.length > 0
      ? [
          {
            kind: "action",
            label: column.next === null ? "Select all" : `Select the ${column.items.length} loaded`,
            onSelect: () => ui.select(column.items.map(({ id }) => id)),
          } as const,
        ]
      : []),
    {
      kind: "link",
      label: "Show as a list",
      href: paths.list(writeView({ ...store.view, filter, sort: "priority" }, "list")),
    },
    { kind: "separator" },
    { kind: "link", label: "Export as Markdown", href: exportPath("markdown", filter, store.view) },
    { kind: "link", label: "Export as CSV", href: exportPath("csv", filter, store.view) },
  ];
  return (
    <Menu
      label={`${title} menu`}
      align="end"
      entries={entries}
      trigger={(props) => (
        <IconButton {...props} size="sm" label={`${title} menu`}>
          <Ellipsis aria-hidden="true" />
        </IconButton>
      )}
    />
  );
}
