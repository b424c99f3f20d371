import { ListFilter } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { destinationShown, type NavigationRow } from "@/components/layout/navigation";
import { type Balance, RailBalance } from "@/components/layout/rail-balance";
import { RailLink } from "@/components/layout/rail-link";
import { RailToggle } from "@/components/layout/rail-toggle";
import { BrandMark } from "@/components/ui/glyphs";
import { paths } from "@/lib/paths";

/** A saved view; `hot` counts what must not wait and stays in sight when the rail is folded. */
export type RailView = { id: string; label: string; href: string; count?: number; hot?: boolean; icon?: ReactNode };

type Props = {
  /** The name of this register, beside the product's. */
  register?: string;
  rows: readonly NavigationRow[];
  views: readonly RailView[];
  balance: Balance | null;
  /** The viewer and their menu. */
  viewer: ReactNode;
};

/** The left rail: where one can go, the saved views, how the register stands, and who is looking. */
export function Rail({ register, rows, views, balance, viewer }: Props) {
  return (
    <nav
      aria-label="Main"
      className="z-(--z-rail) flex min-h-0 flex-col overflow-y-auto border-e border-line bg-bg-rail px-2 pb-2 scroll-quiet group-data-[rail=folded]/shell:items-center group-data-[rail=folded]/shell:px-0 max-md:hidden"
    >
      <div className="flex h-12 flex-none items-center gap-1 group-data-[rail=folded]/shell:justify-center">
        <Link
          href={paths.board()}
          prefetch={false}
          title="Paydown"
          className="flex h-7 min-w-0 flex-1 items-center gap-2 rounded-2 px-2 font-strong tracking-tight group-data-[rail=folded]/shell:flex-none"
        >
          <BrandMark />
          <span className="group-data-[rail=folded]/shell:sr-only">Paydown</span>
          {register ? (
            <span className="truncate font-normal text-ink-3 group-data-[rail=folded]/shell:hidden">{register}</span>
          ) : null}
        </Link>
        <div className="group-data-[rail=folded]/shell:hidden">
          <RailToggle />
        </div>
      </div>
      {rows.map(({ to, ...waiting }) => (
        <RailLink key={to} {...destinationShown[to]} {...waiting} />
      ))}
      <Views views={views} />
      <div className="mt-auto grid flex-none gap-0.5 pt-2 group-data-[rail=folded]/shell:justify-items-center">
        {balance ? <RailBalance balance={balance} /> : null}
        <div className="hidden group-data-[rail=folded]/shell:block">
          <RailToggle />
        </div>
        <div className="mt-1 border-t border-line pt-1 group-data-[rail=folded]/shell:mt-0 group-data-[rail=folded]/shell:border-t-0">
          {viewer}
        </div>
      </div>
    </nav>
  );
}

function Views({ views }: { views: readonly RailView[] }) {
  if (views.length === 0) {
    return null;
  }
  return (
    <>
      <h2 className="mt-4 flex h-6 flex-none items-center px-2 text-meta text-ink-3 group-data-[rail=folded]/shell:hidden">
        Views
      </h2>
      <hr className="my-2 hidden w-6 flex-none border-line group-data-[rail=folded]/shell:block" />
      {views.map(({ id, icon, ...view }) => (
        <RailLink key={id} {...view} icon={icon ?? <ListFilter aria-hidden="true" />} openOnly={!view.hot} />
      ))}
    </>
  );
}
