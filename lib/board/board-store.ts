import { type BoardSource, boardSource } from "@/lib/board/board-source";
import {
  type Arrangement,
  appendPage,
  applyItem,
  type BoardState,
  type Doubt,
  findOnBoard,
  openBoard,
  type Place,
  placeItem,
  recount,
} from "@/lib/board/board-state";
import type { BoardColumn } from "@/lib/board/endpoints";
import type { LiveNews } from "@/lib/board/live-client";
import { matchesView } from "@/lib/board/match";
import { compareItems } from "@/lib/board/order";
import { keyOfView, type View } from "@/lib/board/view";
import type { ItemSummary } from "@/lib/items/item";

/** Changes that come in a burst are counted once, and at the latest after the longer time. */
const settleMs = 250;
const againMs = 5_000;
/** How long what this page did itself may still be echoed. */
const echoMs = 3_000;

type Opened = { columns: BoardColumn[]; total: number; inbox: number };
type Options = { board: Opened; view: View; viewerId: string; source?: BoardSource };

/**
 * A view of the register as this page holds it: what is loaded, what the page itself is changing, and what others do.
 * It asks the server again whenever it cannot tell by itself.
 */
export class BoardStore {
  state: BoardState;
  view: View;
  /** The view is read anew: what is shown is still the one before. */
  isLoading = false;
  private arrangement: Arrangement;
  private readonly viewerId: string;
  private readonly source: BoardSource;
  private readonly listeners = new Set<() => void>();
  /** Items that the page is changing or holding; what is heard of them waits. */
  private readonly held = new Map<string, number>();
  private readonly heard = new Map<string, ItemSummary>();
  private readonly echoes = new Map<string, number>();
  private readonly loadingColumns = new Set<string>();
  private doubt: Doubt = "none";
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isAsking = false;
  /** What came in while the server was asked: its answer may be older. */
  private readonly meanwhile = new Map<string, ItemSummary>();
  private turn = 0;

  constructor({ board, view, viewerId, source = boardSource }: Options) {
    this.viewerId = viewerId;
    this.source = source;
    this.view = view;
    this.arrangement = arrangementOf(view, viewerId);
    this.state = openBoard(board);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  getState = (): BoardState => this.state;
  getIsLoading = (): boolean => this.isLoading;

  find(id: string): ItemSummary | null {
    return findOnBoard(this.state, id)?.item ?? null;
  }

  /** Shows another view with what was read for it elsewhere. */
  take(board: Opened, view: View): void {
    this.turn += 1;
    this.arrange(view);
    this.become(openBoard(board));
  }

  /** Reads another view; what is shown stays until it is here. */
  async show(view: View): Promise<void> {
    if (keyOfView(view) === keyOfView(this.view)) return;
    this.turn += 1;
    const { turn } = this;
    this.setLoading(true);
    try {
      const board = await this.source.board(view, 0);
      if (turn !== this.turn) return;
      this.arrange(view);
      this.become(openBoard(board));
    } finally {
      if (turn === this.turn) this.setLoading(false);
      if (this.doubt !== "none") this.askSoon(this.doubt);
    }
  }

  /** Loads what comes behind a column's last card. */
  async loadMore(key: string): Promise<void> {
    const next = this.state.columns.find((column) => column.key === key)?.next ?? null;
    if (next === null || this.loadingColumns.has(key)) return;
    const { turn } = this;
    this.loadingColumns.add(key);
    try {
      const page = await this.source.more(this.view, key, next);
      if (turn === this.turn) this.become(appendPage(this.state, this.arrangement, key, page));
    } finally {
      this.loadingColumns.delete(key);
    }
  }

  /** What others do. */
  hear(news: LiveNews): void {
    if (news.type === "missed") this.askSoon("all");
    if (news.type === "register") this.askSoon("all");
    if (news.type !== "items") return;
    for (const item of news.items) {
      if (this.held.has(item.id)) this.heard.set(item.id, item);
      else if (!this.isEcho(item, news.actors[item.id])) this.receive(item);
    }
  }

  /** Shows an item as the server answered it. */
  accept(item: ItemSummary): void {
    this.echoes.set(item.id, Date.now() + echoMs);
    this.receive(item);
  }

  /** Shows an item as it will be; the returned function takes that back. */
  expect(item: ItemSummary, place?: Place): () => void {
    const before = findOnBoard(this.state, item.id);
    if (place) this.become(placeItem(this.state, this.arrangement, item, place));
    else this.receive(item);
    return () => {
      const now = findOnBoard(this.state, item.id);
      if (!before || (now && now.item.version > before.item.version)) return;
      const { column, index } = before;
      const behind = column.items[index + 1]?.id ?? null;
      this.become(placeItem(this.state, this.arrangement, before.item, { key: column.key, before: behind }));
    };
  }

  /** Nothing that is heard of it moves an item until it is released. */
  hold(id: string): void {
    this.held.set(id, (this.held.get(id) ?? 0) + 1);
  }

  release(id: string): void {
    const holds = (this.held.get(id) ?? 1) - 1;
    if (holds > 0) {
      this.held.set(id, holds);
      return;
    }
    this.held.delete(id);
    const heard = this.heard.get(id);
    this.heard.delete(id);
    if (heard) this.receive(heard);
    if (this.doubt !== "none") this.askSoon(this.doubt);
  }

  /** How many changes of this page the server has not answered yet. */
  get waiting(): number {
    return this.held.size;
  }

  /** Asks for what is in doubt, once it is quiet. */
  askSoon(doubt: Doubt, ms = settleMs): void {
    this.doubt = worse(this.doubt, doubt);
    if (this.doubt === "none") return;
    this.timer ??= setTimeout(() => void this.ask(), ms);
  }

  private async ask(): Promise<void> {
    this.timer = undefined;
    if (this.isAsking || this.held.size > 0 || this.isLoading) return;
    const { doubt, turn, view } = this;
    this.doubt = "none";
    this.isAsking = true;
    this.meanwhile.clear();
    try {
      await this.settle(doubt, turn, view);
    } catch {
      this.askSoon(doubt, againMs);
    } finally {
      this.isAsking = false;
      if (this.doubt !== "none") this.askSoon(this.doubt);
    }
  }

  /** What changed while the answer was on its way is shown again, and counted again. */
  private async settle(doubt: Doubt, turn: number, view: View): Promise<void> {
    const deepest = Math.max(0, ...this.state.columns.map((column) => column.items.length));
    const board = await (doubt === "counts" ? this.source.counts(view) : this.source.board(view, deepest));
    if (turn !== this.turn || this.held.size > 0) return this.askSoon(doubt);
    const next = doubt === "counts" ? recount(this.state, board) : openBoard(board);
    if (next === null) return this.askSoon("all");
    this.become(next);
    const late = [...this.meanwhile.values()];
    for (const item of late) this.receive(item);
    if (late.length > 0) this.askSoon("counts");
  }

  private receive(item: ItemSummary): void {
    if (this.isAsking) this.meanwhile.set(item.id, item);
    const { state, doubt } = applyItem(this.state, this.arrangement, item);
    if (state !== this.state) this.become(state);
    if (doubt !== "none") this.askSoon(doubt);
  }

  private isEcho(item: ItemSummary, actor: string | undefined): boolean {
    const until = this.echoes.get(item.id);
    if (until === undefined || actor !== this.viewerId) return false;
    if (Date.now() > until) this.echoes.delete(item.id);
    const known = this.find(item.id);
    return known !== null && item.version <= known.version;
  }

  private arrange(view: View): void {
    this.view = view;
    this.arrangement = arrangementOf(view, this.viewerId);
  }

  private setLoading(isLoading: boolean): void {
    this.isLoading = isLoading;
    this.tell();
  }

  private become(state: BoardState): void {
    this.state = state;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function arrangementOf(view: View, viewerId: string): Arrangement {
  return {
    columns: view.columns,
    compare: compareItems(view),
    matches: (item) => matchesView(item, { view, viewerId, now: new Date() }),
  };
}

function worse(a: Doubt, b: Doubt): Doubt {
  if (a === "all" || b === "all") return "all";
  return a === "counts" || b === "counts" ? "counts" : "none";
}
