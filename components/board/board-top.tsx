import { Plus } from "lucide-react";
import Link from "next/link";
import { LiveVerdict } from "@/components/board/live-balance";
import { LiveStatus, LiveStrip } from "@/components/board/live-status";
import type { TopFacts } from "@/components/board/read-screen";
import { FilterToggle } from "@/components/filters/filter-toggle";
import { TopBar } from "@/components/layout/top-bar";
import { iconButtonClasses } from "@/components/ui/button-classes";
import { Kbd } from "@/components/ui/kbd";
import { LinkButton } from "@/components/ui/link-button";
import { keysShown } from "@/lib/board/commands";
import { paths } from "@/lib/paths";

/** The top bar of the board and the list. */
export function BoardTop({ title, blockers, isFiltered, mayReport }: TopFacts & { title: string }) {
  return (
    <>
      <TopBar
        title={title}
        {...(isFiltered ? {} : { subtitle: "Everything" })}
        verdict={<LiveVerdict blockers={blockers} />}
        live={<LiveStatus />}
        primary={
          mayReport ? (
            <LinkButton look="primary" href={paths.newItem()} prefetch={false}>
              New item
              <Kbd>{keysShown("create")}</Kbd>
            </LinkButton>
          ) : null
        }
        phoneActions={
          <>
            <FilterToggle />
            {mayReport ? (
              <Link
                href={paths.newItem()}
                prefetch={false}
                aria-label="New item"
                className={iconButtonClasses("ghost", "touch")}
              >
                <Plus aria-hidden="true" />
              </Link>
            ) : null}
          </>
        }
      />
      <LiveStrip />
    </>
  );
}
