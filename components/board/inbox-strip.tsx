import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { StatusGlyph } from "@/components/items/status-glyph";
import { paths } from "@/lib/paths";

/** The inbox as a folded column: how much waits there, and the way to it. */
export function InboxStrip({ count }: { count: number }) {
  return (
    <Link
      href={paths.inbox()}
      prefetch={false}
      className="mt-2 mb-4 flex w-10 flex-col items-center gap-2 rounded-2 py-2 text-ink-2 shadow-edge-quiet hover:bg-hover max-md:hidden"
    >
      <StatusGlyph mark="inbox" />
      <span className="num text-ink-3">{count}</span>
      <span className="sr-only">{count === 1 ? "item waits" : "items wait"} in the </span>
      <span className="font-strong text-ink [writing-mode:vertical-rl]">Inbox</span>
      <ChevronRight className="mt-auto text-ink-3" aria-hidden="true" />
    </Link>
  );
}
