import type { Viewer } from "@/lib/access/viewer";
import { identify } from "@/lib/accounts/identify";
import type { LiveMessage } from "@/lib/board/endpoints";
import { hub, type News } from "@/lib/board/hub";
import { presentSummary } from "@/lib/items/present-item";
import { formatItemId } from "@/lib/items/words";

const heartbeatMs = 20_000;
/** How soon a browser comes back when the stream ends. */
const comeBackMs = 500;

/**
 * The live stream of one browser, as server-sent events. Every event's id names where to resume; a browser that comes
 * back with `Last-Event-ID` is told what it missed, or to reload when that is too far back.
 */
export async function openLiveStream(viewer: Viewer, request: Request): Promise<Response> {
  const resumeFrom = request.headers.get("last-event-id");
  const encoder = new TextEncoder();
  const ends: (() => void)[] = [];
  let isOpen = true;
  const stop = () => {
    isOpen = false;
    for (const end of ends.splice(0)) end();
  };
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      // News may come between the browser's leaving and our hearing of it.
      const write = (text: string) => isOpen && controller.enqueue(encoder.encode(text));
      const send = (message: LiveMessage, mark: string | null) =>
        write(`retry: ${comeBackMs}\n${mark === null ? "" : `id: ${mark}\n`}data: ${JSON.stringify(message)}\n\n`);
      const pass = async (news: News | "reload") => {
        if (news !== "reload" && news.kinds.some(isOfAccounts) && !(await check())) return;
        if (news === "reload") send({ type: "hello", resumed: false }, null);
        else for (const message of messagesOf(viewer, news)) send(message, news.mark);
      };
      const end = () => {
        if (!isOpen) return;
        stop();
        controller.close();
      };
      // Who was disabled, or whose access ran out, hears no more; a browser that may comes back by itself.
      const check = async () => ((await isStillIn(request)) ? true : end());
      const heartbeat = setInterval(() => void check().then((isIn) => isIn && write(": here\n\n")), heartbeatMs);
      ends.push(() => clearInterval(heartbeat));
      try {
        ends.push(await hub.listen(pass));
        if (isOpen) await greet(resumeFrom, send, pass);
        else stop();
      } catch (error) {
        stop();
        controller.error(error);
      }
    },
    cancel: stop,
  });
  request.signal.addEventListener("abort", stop, { once: true });
  return new Response(body, {
    headers: { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" },
  });
}

/** Whether a kind of event may end somebody's access. */
const isOfAccounts = (kind: string) => /^(user|session|token)\./.test(kind);

async function isStillIn(request: Request): Promise<boolean> {
  try {
    return (await identify(request)) !== null;
  } catch {
    return false;
  }
}

type Send = (message: LiveMessage, mark: string | null) => void;

async function greet(
  resumeFrom: string | null,
  send: Send,
  pass: (news: News | "reload") => Promise<void>,
): Promise<void> {
  const known = resumeFrom !== null && /^\d{1,18}$/.test(resumeFrom) ? resumeFrom : null;
  if (known === null) {
    send({ type: "hello", resumed: resumeFrom === null }, await hub.currentMark());
    return;
  }
  const missed = await hub.since(known);
  if (missed !== "reload") send({ type: "hello", resumed: true }, missed.mark);
  await pass(missed);
}

function messagesOf(viewer: Viewer, news: News): LiveMessage[] {
  const messages: LiveMessage[] = [];
  if (news.rows.length > 0) {
    const actors = Object.entries(news.actors).map(([number, actor]) => [formatItemId(Number(number)), actor]);
    const items = news.rows.map((row) => presentSummary(viewer, row));
    messages.push({ type: "items", items, actors: Object.fromEntries(actors) });
  }
  if (news.kinds.length > 0) messages.push({ type: "register", kinds: news.kinds });
  return messages;
}
