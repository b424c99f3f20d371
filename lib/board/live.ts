import type { Viewer } from "@/lib/access/viewer";
import type { LiveMessage } from "@/lib/board/endpoints";
import { hub, type News } from "@/lib/board/hub";
import { presentSummary } from "@/lib/items/present-item";
import { formatItemId } from "@/lib/items/words";

const heartbeatMs = 20_000;

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
        write(`${mark === null ? "" : `id: ${mark}\n`}data: ${JSON.stringify(message)}\n\n`);
      const pass = (news: News | "reload") => {
        if (news === "reload") send({ type: "hello", resumed: false }, null);
        else for (const message of messagesOf(viewer, news)) send(message, news.mark);
      };
      const heartbeat = setInterval(() => write(": here\n\n"), heartbeatMs);
      ends.push(() => clearInterval(heartbeat), await hub.listen(pass));
      if (isOpen) await greet(resumeFrom, send, pass);
      else stop();
    },
    cancel: stop,
  });
  request.signal.addEventListener("abort", stop, { once: true });
  return new Response(body, {
    headers: { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" },
  });
}

type Send = (message: LiveMessage, mark: string | null) => void;

async function greet(resumeFrom: string | null, send: Send, pass: (news: News | "reload") => void): Promise<void> {
  const known = resumeFrom !== null && /^\d{1,20}$/.test(resumeFrom) ? resumeFrom : null;
  if (known === null) {
    send({ type: "hello", resumed: resumeFrom === null }, await hub.currentMark());
    return;
  }
  const missed = await hub.since(known);
  if (missed !== "reload") send({ type: "hello", resumed: true }, missed.mark);
  pass(missed);
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
