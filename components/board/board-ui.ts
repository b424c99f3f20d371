import type { Question as ItemQuestion } from "@/components/items/item-desk";
import type { PopupAnchor } from "@/components/ui/menu-entries";
import type { Place } from "@/lib/board/board-state";
import type { ColumnChange } from "@/lib/board/drop";

/** A card on its way: where it came from, and where it would land now. */
export type Carried = { id: string; from: Place; over: Place | null; by: "pointer" | "keys" };

/** A menu or a list of choices that hangs on a card, for one item or for all that are selected. */
export type OpenMenu = {
  kind: "card" | "status" | "priority" | "assign" | "move";
  ids: readonly string[];
  anchor: PopupAnchor;
};

/** A question that must be answered first. */
export type Question =
  | { kind: "action"; action: ItemQuestion; id: string; place: Place | null }
  | { kind: "propose"; id: string; change: ColumnChange }
  | { kind: "skipped"; title: string; skipped: readonly { id: string; why: string }[] }
  | { kind: "help" };

type Shown = {
  focus: string | null;
  selected: ReadonlySet<string>;
  carried: Carried | null;
  menu: OpenMenu | null;
  question: Question | null;
  open: string | null;
  /** The column that a phone shows. */
  column: string | null;
};

/** What the person at this page has in hand: the cursor, the selection, a card, a menu. None of it is in the address. */
export class BoardUi {
  private shown: Shown = {
    focus: null,
    selected: new Set(),
    carried: null,
    menu: null,
    question: null,
    open: null,
    column: null,
  };
  private readonly listeners = new Set<() => void>();
  /** Where a range of selected items began. */
  private anchor: string | null = null;
  /** The card that takes the keyboard's focus as soon as it is drawn. */
  private wanted: string | null = null;
  /** The card that the keys went to and that is to be scrolled into sight. */
  private sought: string | null = null;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  get = (): Shown => this.shown;

  set(change: Partial<Shown>): void {
    this.shown = { ...this.shown, ...change };
    for (const listener of this.listeners) listener();
  }

  /** Moves the cursor of the list, and the keyboard's focus with it. */
  focus(id: string): void {
    this.wanted = id;
    this.sought = id;
    this.set({ focus: id });
  }

  /** Whether this card is to take the focus now; true once. */
  takesFocus(id: string): boolean {
    const takes = this.wanted === id;
    if (takes) this.wanted = null;
    return takes;
  }

  /** Goes to the item's own page, as a phone does where there is no room for a pane. */
  follow(id: string): void {
    const link = document.querySelector<HTMLAnchorElement>(`[data-card="${CSS.escape(id)}"] h3 a`);
    link?.click();
  }

  /** Whether this card is to be scrolled to; true once. What others add above it scrolls nothing. */
  isSought(id: string | null): boolean {
    const isSought = id !== null && this.sought === id;
    if (isSought) this.sought = null;
    return isSought;
  }

  toggle(id: string): void {
    const selected = new Set(this.shown.selected);
    if (!selected.delete(id)) selected.add(id);
    this.anchor = id;
    this.set({ selected, focus: id });
  }

  /** Selects from where the selection began to here, in the order of what is shown. */
  extendTo(id: string, order: readonly string[]): void {
    const from = order.indexOf(this.anchor ?? this.shown.focus ?? id);
    const to = order.indexOf(id);
    if (from === -1 || to === -1) {
      this.toggle(id);
      return;
    }
    this.anchor ??= order[from] ?? null;
    const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
    this.set({ selected: new Set([...this.shown.selected, ...range]), focus: id });
  }

  select(ids: readonly string[]): void {
    this.set({ selected: new Set(ids) });
  }

  clearSelection(): void {
    this.anchor = null;
    this.set({ selected: new Set() });
  }

  /** What a command acts on: the selection when the item is part of it, else the item alone. */
  targets(id: string | null): readonly string[] {
    const { selected } = this.shown;
    if (selected.size > 0 && (id === null || selected.has(id))) return [...selected];
    return id === null ? [] : [id];
  }

  /** How a card looks, as one text that is equal while nothing about it changes. */
  flagsOf(id: string): string {
    const { focus, selected, carried, open } = this.shown;
    return [
      focus === id ? "focus" : "",
      selected.has(id) ? "selected" : "",
      carried?.id === id ? "carried" : "",
      open === id ? "open" : "",
    ].join(" ");
  }
}
