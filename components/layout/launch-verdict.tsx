import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { PriorityGlyph } from "@/components/items/priority-glyph";
import { StatusGlyph } from "@/components/items/status-glyph";
import { classNames } from "@/components/ui/class-names";

type Props = { blockers: number; href: string };

/** Whether launch is blocked, beside the title of every page; a strip across a phone. */
export function LaunchVerdict({ blockers, href }: Props) {
  const blocked = blockers > 0;
  return (
    <Link
      href={href}
      prefetch={false}
      className={classNames(
        "inline-flex h-6 flex-none items-center gap-1.5 rounded-2 ps-1.5 pe-2 text-meta font-medium whitespace-nowrap max-md:h-9 max-md:w-full max-md:gap-2 max-md:rounded-none max-md:px-4 max-md:text-base",
        blocked
          ? "bg-surface text-p0 shadow-edge-p0 wash-p0 max-md:border-y max-md:border-p0-line max-md:shadow-none"
          : "text-ok shadow-edge-quiet max-md:border-y max-md:border-line max-md:bg-surface max-md:shadow-none",
      )}
    >
      {blocked ? <PriorityGlyph priority="P0" /> : <StatusGlyph mark="resolved" />}
      {verdictWords(blockers)}
      <ChevronRight className="ms-auto md:hidden" aria-hidden="true" />
    </Link>
  );
}

function verdictWords(blockers: number): string {
  if (blockers === 0) {
    return "Nothing blocks launch";
  }
  return `Launch is blocked by ${blockers} ${blockers === 1 ? "item" : "items"}`;
}
