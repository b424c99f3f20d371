const kinds = ["lost", "renewed", "signed-out", "sign-out-unheard"] as const;

/** What the tabs of a browser hear about their common session. */
export type SessionNews = (typeof kinds)[number];

const eventName = "paydown:session";
const channelName = "paydown.session";

/** Tells this tab. */
export function tellHere(news: SessionNews): void {
  window.dispatchEvent(new CustomEvent<SessionNews>(eventName, { detail: news }));
}

/** Tells this tab and every other one. */
export function tellEveryTab(news: SessionNews): void {
  tellHere(news);
  if (!("BroadcastChannel" in window)) return;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(news);
  channel.close();
}

/** Listens until the returned function is called. */
export function hearSessionNews(listener: (news: SessionNews) => void): () => void {
  const hear = (said: unknown) => {
    const news = kinds.find((kind) => kind === said);
    if (news) listener(news);
  };
  const onEvent = (event: Event) => hear(event instanceof CustomEvent ? event.detail : null);
  window.addEventListener(eventName, onEvent);
  const channel = "BroadcastChannel" in window ? new BroadcastChannel(channelName) : null;
  channel?.addEventListener("message", (event) => hear(event.data));
  return () => {
    window.removeEventListener(eventName, onEvent);
    channel?.close();
  };
}
