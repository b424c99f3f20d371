import Link from "next/link";
import { markOf, StatusGlyph } from "@/components/items/status-glyph";
import { classNames } from "@/components/ui/class-names";
import type { ItemRef } from "@/lib/items/item";
import { statusWords } from "@/lib/items/words";
import { paths } from "@/lib/paths";

/** Another item by its number, with where it stands; its title on hover. */
export function ItemLink({ item, withTitle = false }: { item: ItemRef; withTitle?: boolean }) {
  const mark = markOf({ status: item.status, inInbox: false, resolution: null });
  return (
    <Link
      href={paths.item(item.id)}
      prefetch={false}
      title={`${item.title}, ${statusWords[item.status]}`}
      className="inline-flex min-h-6 min-w-0 items-center gap-1.5 rounded-1 hover:underline"
    >
      <StatusGlyph mark={mark} label={statusWords[item.status]} />
      <span className={classNames("num flex-none", item.status === "resolved" && "text-ink-3 line-through")}>
        {item.id}
      </span>
      {withTitle ? (
        <span className="min-w-0 truncate text-ink-2">{item.title}</span>
      ) : (
        <span className="sr-only">{item.title}</span>
      )}
    </Link>
  );
}
