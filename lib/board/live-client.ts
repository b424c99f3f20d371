import { renewAccess } from "@/lib/accounts/access-renewal";
import type { LiveMessage } from "@/lib/board/endpoints";
import { readLive } from "@/lib/board/wire";
import { addressOf } from "@/lib/http/call";

/** The first wait after a lost connection, and the longest. */
const againMs = 1_000;
const againMsMax = 30_000;
const beatMs = 5_000;
/** A machine whose timers stood still for so long has slept; browsers slow those of hidden pages down to one a minute. */
const sleptMs = 150_000;
/** Up to here a lost connection is only being made again; beyond, one is offline. */
const offlineAfterMs = 5_000;

/** `since` and `againAt` are in epoch milliseconds. */
export type LiveState =
  | { state: "connecting" }
  | { state: "live" }
  | { state: "reconnecting"; since: number }
  | { state: "offline"; since: number; againAt: number | null };

/** What a page hears: a message, or that it may have missed some and should read anew. */
export type LiveNews = LiveMessage | { type: "missed" };
type Listener = (news: LiveNews) => void;

/**
 * The one live connection of a page. A drop is mended by the browser itself, which resumes where it was; when a new one
 * has to be made, everybody who listens is told to read anew.
 */
class LiveConnection {
  private source: EventSource | null = null;
  private state: LiveState = { state: "connecting" };
  private readonly listeners = new Set<Listener>();
  private readonly watchers = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lostAt: number | null = null;
  private isGap = true;
  private tries = 0;
  private beatenAt = 0;

  /** Begins; the returned function ends it. */
  start(): () => void {
    this.beatenAt = Date.now();
    const beat = setInterval(() => this.beat(), beatMs);
    const wake = () => this.wake();
    window.addEventListener("online", wake);
    window.addEventListener("offline", wake);
    document.addEventListener("visibilitychange", wake);
    this.open();
    return () => {
      clearInterval(beat);
      clearTimeout(this.timer);
      window.removeEventListener("online", wake);
      window.removeEventListener("offline", wake);
      document.removeEventListener("visibilitychange", wake);
      this.source?.close();
      this.source = null;
      this.isGap = true;
    };
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };
  current = (): LiveState => this.state;

  private open(): void {
    clearTimeout(this.timer);
    this.source?.close();
    const source = new EventSource(addressOf(readLive, {}));
    this.source = source;
    source.onmessage = (event) => this.hear(String(event.data));
    source.onerror = () => this.lose(source);
  }

  private hear(data: string): void {
    const message: unknown = JSON.parse(data);
    if (!isLiveMessage(message)) return;
    if (message.type === "hello") this.greet(message.resumed);
    this.tell(message);
  }

  private greet(resumed: boolean): void {
    const missed = this.isGap || !resumed;
    this.lostAt = null;
    this.isGap = false;
    this.tries = 0;
    this.become({ state: "live" });
    if (missed) this.tell({ type: "missed" });
  }

  /** The browser tries again by itself as long as the connection is not closed for good. */
  private lose(source: EventSource): void {
    if (source !== this.source) return;
    this.lostAt ??= Date.now();
    const isClosed = source.readyState === EventSource.CLOSED;
    if (isClosed) this.isGap = true;
    this.sayLost(isClosed ? this.tryLater() : null);
  }

  private tryLater(): number {
    clearTimeout(this.timer);
    const waitMs = Math.min(againMsMax, againMs * 2 ** this.tries);
    this.tries += 1;
    this.timer = setTimeout(() => void this.tryAgain(), waitMs);
    return Date.now() + waitMs;
  }

  /** A refused connection may mean an access that has run out: that is mended first. */
  private async tryAgain(): Promise<void> {
    this.sayLost(null);
    const renewal = navigator.onLine ? await renewAccess() : null;
    if (renewal?.state === "renewed") this.open();
    else this.sayLost(this.tryLater());
  }

  private sayLost(againAt: number | null): void {
    const since = this.lostAt ?? Date.now();
    const isOffline = !navigator.onLine || Date.now() - since > offlineAfterMs;
    this.become(isOffline ? { state: "offline", since, againAt } : { state: "reconnecting", since });
  }

  /** A machine that slept may hold a connection that is dead without knowing. */
  private beat(): void {
    const passedMs = Date.now() - this.beatenAt;
    this.beatenAt = Date.now();
    if (passedMs > sleptMs) this.reopen();
    else if (this.state.state === "reconnecting") this.sayLost(null);
  }

  private wake(): void {
    if (!navigator.onLine) {
      this.lostAt ??= Date.now();
      this.sayLost(null);
    } else if (!document.hidden && this.state.state !== "live" && this.state.state !== "connecting") {
      this.tries = 0;
      this.reopen();
    }
  }

  private reopen(): void {
    this.isGap = true;
    this.open();
  }

  private become(state: LiveState): void {
    this.state = state;
    for (const watcher of this.watchers) watcher();
  }

  private tell(news: LiveNews): void {
    for (const listener of this.listeners) listener(news);
  }
}

/** The server checked what it sent; only a kind that this page does not know yet is passed over. */
function isLiveMessage(message: unknown): message is LiveMessage {
  if (typeof message !== "object" || message === null || !("type" in message)) return false;
  return message.type === "hello" || message.type === "items" || message.type === "register";
}

/** The live connection of this page. */
export const live = new LiveConnection();
