import type { BoardUi } from "@/components/board/board-ui";
import { changedTo, placeWords, refusalOf, wordsOf } from "@/components/board/board-words";
import { announce } from "@/components/ui/live-region";
import { showToast, showUndo } from "@/components/ui/toast";
import { can } from "@/lib/access/can";
import { call } from "@/lib/accounts/browser-client";
import { findOnBoard, neighboursAt, type Place, rankAmong } from "@/lib/board/board-state";
import type { BoardStore } from "@/lib/board/board-store";
import { type BoardViewer, type ColumnChange, mayChange, withChange } from "@/lib/board/drop";
import { live } from "@/lib/board/live-client";
import {
  assignItem,
  changePriority,
  changeStatus,
  editItem,
  editManyItems,
  moveItem,
  undoBatch,
} from "@/lib/board/wire";
import type { BulkChange } from "@/lib/items/endpoints";
import type { Item, ItemSummary } from "@/lib/items/item";
import { newBatch } from "@/lib/items/new-batch";

type Parts = { store: BoardStore; ui: BoardUi; viewer: BoardViewer };
type Wish = { change: ColumnChange | null; place: Place | null };

/** What can be done to the items of a board or a list: shown at once, sent, and taken back when the server refuses. */
export class BoardActions {
  private readonly store: BoardStore;
  private readonly ui: BoardUi;
  private readonly viewer: BoardViewer;
  /** Told with the next change of many. */
  reason = "";

  constructor({ store, ui, viewer }: Parts) {
    this.store = store;
    this.ui = ui;
    this.viewer = viewer;
  }

  /** Changes one item or many, as far as the viewer may; asks first what a change needs. */
  async change(ids: readonly string[], change: ColumnChange): Promise<void> {
    const items = ids.flatMap((id) => this.store.find(id) ?? []);
    const [first] = items;
    if (first && items.length === 1) return this.changeOne(first, change, null);
    if (items.length > 1) return this.changeMany(items, change);
  }

  /** Puts an item at a place, which may change the field that the columns stand for. */
  async drop(id: string, change: ColumnChange | null, place: Place): Promise<void> {
    const item = this.store.find(id);
    if (item) await this.changeOne(item, change, place);
  }

  private async changeOne(item: ItemSummary, change: ColumnChange | null, place: Place | null): Promise<void> {
    if (change && !mayChange(this.viewer, item, change)) {
      if (can(this.viewer, "item.propose")) this.ui.set({ question: { kind: "propose", id: item.id, change } });
    } else if (change?.field === "status" && change.value === "resolved") {
      this.ui.set({ question: { kind: "action", action: "resolve", id: item.id, place } });
    } else await this.perform(item, { change, place });
  }

  private async perform(item: ItemSummary, { change, place }: Wish): Promise<void> {
    const { store } = this;
    const origin = placeOf(store, item.id);
    const around = place && neighboursAt(store.state, item.id, place);
    const changed = change ? withChange(item, change) : item;
    const batch = newBatch();
    store.hold(item.id);
    const back = store.expect(around ? { ...changed, rank: rankAmong(around) } : changed, place ?? undefined);
    // A change without a place is told by its toast.
    if (place) announce(placeWords(store, item, place));
    let latest: ItemSummary = item;
    try {
      if (change) latest = await sendChange(item, change, batch);
      if (around && (around.after || around.before)) latest = { ...latest, rank: await sendPlace(item.id, around) };
      store.accept(latest);
      showUndo(
        wordsOf(store, item, change, place),
        () => void this.undo(item.id, change ? batch : null, place && origin),
      );
    } catch (error) {
      if (latest === item) back();
      else store.accept(latest);
      const retry = { label: "Try again", run: () => void this.again(item.id, { change, place }) };
      showToast({ tone: "bad", ...refusalOf(store, item, change, error), action: retry });
    } finally {
      store.release(item.id);
    }
  }

  private async again(id: string, wish: Wish): Promise<void> {
    const item = this.store.find(id);
    if (item) await this.perform(item, wish);
  }

  /** Sends only the place; for an item that a dialog has just changed. */
  async place(id: string, place: Place): Promise<void> {
    await this.again(id, { change: null, place });
  }

  private async undo(id: string, batch: string | null, place: Place | null): Promise<void> {
    try {
      const report = batch ? await call(undoBatch, { body: { batch } }) : null;
      const [skipped] = report?.skipped ?? [];
      if (skipped) showToast({ tone: "bad", title: `${skipped.id} stays as it is`, detail: skipped.why });
      else announce(`Undone on ${id}`);
      const around = place && neighboursAt(this.store.state, id, place);
      if (around && (around.after || around.before)) await sendPlace(id, around);
      if (live.current().state !== "live") this.store.askSoon("all");
    } catch (error) {
      const detail = error instanceof Error ? error.message : "";
      showToast({ tone: "bad", title: `${id} stays as it is`, detail });
    }
  }

  private async changeMany(items: readonly ItemSummary[], change: ColumnChange): Promise<void> {
    await this.bulk(items, asBulk(change), (item) => withChange(item, change), changedTo(change));
  }

  /** Changes many as one; says which were left out and why. */
  async bulk(
    items: readonly ItemSummary[],
    change: BulkChange,
    hoped: (item: ItemSummary) => ItemSummary,
    words: string,
  ): Promise<void> {
    const { store } = this;
    const batch = newBatch();
    const backs = new Map<string, () => void>();
    for (const item of items) {
      store.hold(item.id);
      backs.set(item.id, store.expect(hoped(item)));
    }
    try {
      const wanted = items.map(({ id, version }) => ({ id, version }));
      const reason = this.reason.trim() || null;
      const report = await call(editManyItems, { body: { items: wanted, change, reason, batch } });
      for (const { id } of report.skipped) backs.get(id)?.();
      this.tellReport(report, words, batch);
    } catch (error) {
      for (const back of [...backs.values()].reverse()) back();
      const detail = error instanceof Error ? error.message : "";
      showToast({ tone: "bad", title: `${items.length} items stay as they are`, detail });
    } finally {
      for (const item of items) store.release(item.id);
      if (live.current().state !== "live") store.askSoon("all");
    }
  }

  private tellReport(
    report: { changed: string[]; skipped: { id: string; why: string }[] },
    words: string,
    batch: string,
  ): void {
    const { changed, skipped } = report;
    const [first] = skipped;
    const title = `${changed.length} ${changed.length === 1 ? "item" : "items"} ${words}`;
    const detail = first ? `${skipped.length} skipped: ${first.id}, ${first.why}` : undefined;
    if (changed.length > 0) showUndo(title, () => void this.undoMany(batch), detail);
    if (skipped.length > 1 || changed.length === 0) {
      const asked = {
        kind: "skipped",
        title: `${skipped.length} of ${skipped.length + changed.length} skipped`,
        skipped,
      } as const;
      this.ui.set({ question: asked });
    }
  }

  private async undoMany(batch: string): Promise<void> {
    try {
      const { undone, skipped } = await call(undoBatch, { body: { batch } });
      announce(`Undone on ${undone.length} items`);
      if (skipped.length > 0) {
        this.ui.set({ question: { kind: "skipped", title: `${skipped.length} have moved on since`, skipped } });
      }
      if (live.current().state !== "live") this.store.askSoon("all");
    } catch (error) {
      showToast({ tone: "bad", title: "Nothing was undone", detail: error instanceof Error ? error.message : "" });
    }
  }
}

function placeOf(store: BoardStore, id: string): Place | null {
  const found = findOnBoard(store.state, id);
  return found && { key: found.column.key, before: found.column.items[found.index + 1]?.id ?? null };
}

function sendChange(item: ItemSummary, change: ColumnChange, batch: string): Promise<Item> {
  const to = { params: { id: item.id }, ifMatch: item.version };
  switch (change.field) {
    case "status":
      return call(changeStatus, { ...to, body: { status: change.value, batch } });
    case "priority":
      return call(changePriority, { ...to, body: { priority: change.value, batch } });
    case "assignee":
      return call(assignItem, { ...to, body: { assignee: change.value?.id ?? null, batch } });
    case "category":
      return call(editItem, { ...to, body: { category: change.value, batch } });
    case "domain":
      return call(editItem, { ...to, body: { domain: change.value, batch } });
  }
}

async function sendPlace(id: string, { after, before }: ReturnType<typeof neighboursAt>): Promise<string> {
  const body = after ? { after: after.id } : { before: before?.id ?? null };
  const { rank } = await call(moveItem, { params: { id }, body });
  return rank;
}

function asBulk(change: ColumnChange): BulkChange {
  if (change.field === "assignee") return { assignee: change.value?.id ?? null };
  return { [change.field]: change.value };
}
