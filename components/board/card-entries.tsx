import type { Board } from "@/components/board/board-context";
import { isPhone } from "@/components/board/use-is-phone";
import { PriorityGlyph } from "@/components/items/priority-glyph";
import { StatusGlyph } from "@/components/items/status-glyph";
import type { MenuEntry } from "@/components/ui/menu-entries";
import { showToast } from "@/components/ui/toast";
import { can } from "@/lib/access/can";
import { findOnBoard, type Place } from "@/lib/board/board-state";
import { keysShown } from "@/lib/board/commands";
import { changeFor, mayAssign, mayChange, mayPlace } from "@/lib/board/drop";
import type { ItemSummary } from "@/lib/items/item";
import { priorities, statuses, statusWords } from "@/lib/items/words";
import { paths } from "@/lib/paths";

/** Everything that the viewer may do to one card; what they may not is left out, or asked for. */
export function cardEntries(board: Board, item: ItemSummary): MenuEntry[] {
  const { ui, viewer, open } = board;
  const moves = moveEntries(board, item);
  const changes = [
    ...submenu("Status", statusEntries(board, [item])),
    ...submenu("Priority", priorityEntries(board, [item])),
  ];
  return [
    { kind: "action", label: "Open", keys: keysShown("open"), onSelect: () => open(item.id) },
    ...(isPhone() ? [] : [{ kind: "link", label: "Open its page", href: paths.item(item.id) } as const]),
    { kind: "separator" },
    ...(moves.length > 0 ? [{ kind: "submenu", label: "Move to", entries: moves } as const] : []),
    ...changes,
    ...assignEntries(board, item),
    ...triageEntries(board, item),
    { kind: "separator" },
    ...(can(viewer, "item.edit-many", item)
      ? [
          {
            kind: "check",
            label: "Selected",
            keys: keysShown("select"),
            checked: ui.get().selected.has(item.id),
            onChange: () => ui.toggle(item.id),
          } as const,
        ]
      : []),
    { kind: "action", label: "Copy link", onSelect: () => void copyLink(item) },
  ];
}

/** Where it can go: every other column, and the ends of its own; one that the viewer may not fill can be proposed. */
export function moveEntries({ store, actions, viewer }: Board, item: ItemSummary): MenuEntry[] {
  const found = findOnBoard(store.state, item.id);
  const { columns, sort } = store.view;
  if (!found || columns === "none") return [];
  const others = store.state.columns.flatMap((column): MenuEntry[] => {
    const change = changeFor(columns, item, column);
    if (!change) return [];
    const may = mayChange(viewer, item, change);
    if (!may && !can(viewer, "item.propose")) return [];
    const top: Place = { key: column.key, before: column.items[0]?.id ?? null };
    const isPlaced = may && sort === "rank" && mayPlace(viewer, item);
    const onSelect = () => void (isPlaced ? actions.drop(item.id, change, top) : actions.change([item.id], change));
    return [{ kind: "action", label: may ? column.title : `Propose ${column.title}…`, hint: column.count, onSelect }];
  });
  if (sort !== "rank" || !mayPlace(viewer, item)) return others;
  const within = placesWithin(found.column.items, found.index).map(({ label, before }): MenuEntry => {
    const place = { key: found.column.key, before };
    return { kind: "action", label, onSelect: () => void actions.drop(item.id, null, place) };
  });
  return [...others, ...(within.length > 0 && others.length > 0 ? [{ kind: "separator" } as const] : []), ...within];
}

function placesWithin(items: readonly ItemSummary[], at: number): { label: string; before: string | null }[] {
  const isFirst = at === 0;
  const isLast = at === items.length - 1;
  return [
    ...(isFirst ? [] : [{ label: "Top of the column", before: items[0]?.id ?? null }]),
    ...(isFirst ? [] : [{ label: "One up", before: items[at - 1]?.id ?? null }]),
    ...(isLast ? [] : [{ label: "One down", before: items[at + 2]?.id ?? null }]),
  ];
}

/** The statuses that the viewer may give to any of these. */
export function statusEntries({ actions, viewer }: Board, items: readonly ItemSummary[]): MenuEntry[] {
  const [only] = items;
  const options = statuses.flatMap((value) => {
    const isSame = items.length === 1 && only?.status === value;
    const may = items.some((item) => mayChange(viewer, item, { field: "status", value }));
    if (!isSame && !may && !(items.length === 1 && can(viewer, "item.propose"))) return [];
    const asks = value === "resolved" && items.length === 1 && !isSame ? "…" : "";
    const label = may || isSame ? `${statusWords[value]}${asks}` : `Propose ${statusWords[value]}…`;
    return [{ value, label, icon: <StatusGlyph mark={value} /> }];
  });
  if (options.length < 2) return [];
  const onChange = (chosen: string) => {
    const value = statuses.find((status) => status === chosen);
    if (value)
      void actions.change(
        items.map(({ id }) => id),
        { field: "status", value },
      );
  };
  const value = items.length === 1 ? (only?.status ?? null) : null;
  return [{ kind: "radio", label: "Status", labelHidden: true, value, options, onChange }];
}

/** The priorities that the viewer may give to any of these. */
export function priorityEntries({ actions, viewer }: Board, items: readonly ItemSummary[]): MenuEntry[] {
  const [only] = items;
  const options = priorities.flatMap((value) => {
    const isSame = items.length === 1 && only?.priority === value;
    const may = items.some((item) => mayChange(viewer, item, { field: "priority", value }));
    if (!isSame && !may && !(items.length === 1 && can(viewer, "item.propose"))) return [];
    const label = may || isSame ? value : `Propose ${value}…`;
    return [{ value, label, icon: <PriorityGlyph priority={value} />, keys: [value.slice(1)] }];
  });
  if (options.length < 2) return [];
  const onChange = (chosen: string) => {
    const value = priorities.find((priority) => priority === chosen);
    if (value)
      void actions.change(
        items.map(({ id }) => id),
        { field: "priority", value },
      );
  };
  const value = items.length === 1 ? (only?.priority ?? null) : null;
  return [{ kind: "radio", label: "Priority", labelHidden: true, value, options, onChange }];
}

function submenu(label: string, entries: MenuEntry[]): MenuEntry[] {
  return entries.length === 0 ? [] : [{ kind: "submenu", label, entries }];
}

function assignEntries({ actions, ui, viewer }: Board, item: ItemSummary): MenuEntry[] {
  const me = { id: viewer.id, name: viewer.name, kind: viewer.kind };
  const isMine = item.assignee?.id === viewer.id;
  const own = { field: "assignee", value: isMine ? null : me } as const;
  const anchor = document.querySelector(`[data-card="${item.id}"]`);
  return [
    ...(mayAssign(viewer, item, own.value?.id ?? null)
      ? [
          {
            kind: "action",
            label: isMine ? "Hand it back" : "Take it",
            keys: keysShown("take"),
            onSelect: () => void actions.change([item.id], own),
          } as const,
        ]
      : []),
    ...(can(viewer, "item.assign", item) || can(viewer, "item.propose")
      ? [
          {
            kind: "action",
            label: can(viewer, "item.assign", item) ? "Assign…" : "Propose somebody…",
            keys: keysShown("assign"),
            onSelect: () => ui.set({ menu: { kind: "assign", ids: [item.id], anchor } }),
          } as const,
        ]
      : []),
  ];
}

function triageEntries({ ui, viewer }: Board, item: ItemSummary): MenuEntry[] {
  if (!can(viewer, "item.triage", item) || item.status === "resolved") return [];
  const ask = (action: "snooze" | "duplicate" | "decline" | "accept-risk") => () =>
    ui.set({ question: { kind: "action", action, id: item.id, place: null } });
  return [
    { kind: "separator" },
    { kind: "action", label: "Snooze…", onSelect: ask("snooze") },
    ...(can(viewer, "item.accept-risk", item)
      ? [{ kind: "action", label: "Accept the risk…", onSelect: ask("accept-risk") } as const]
      : []),
    { kind: "action", label: "Duplicate of…", onSelect: ask("duplicate") },
    { kind: "action", label: "Decline…", onSelect: ask("decline") },
  ];
}

async function copyLink(item: ItemSummary): Promise<void> {
  try {
    await navigator.clipboard.writeText(new URL(paths.item(item.id), window.location.href).href);
    showToast({ title: `Link to ${item.id} copied` });
  } catch {
    showToast({ tone: "bad", title: "The link was not copied", detail: "The browser does not let this page copy." });
  }
}
