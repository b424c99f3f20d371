"use client";

import { Plus, X } from "lucide-react";
import { lazy, Suspense } from "react";
import { useItemDesk } from "@/components/items/item-desk";
import { PaneSection } from "@/components/items/pane-section";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { MergedGlyph, PullRequestGlyph } from "@/components/ui/glyphs";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";
import { call } from "@/lib/accounts/browser-client";
import { linkPullRequest, unlinkPullRequest } from "@/lib/items/endpoints";
import type { PullRequestRef } from "@/lib/items/item";

const PullRequestForm = lazy(() =>
  import("@/components/items/pull-request-form").then((module) => ({ default: module.PullRequestForm })),
);

/** The pull requests that bear on the item, linked and unlinked by hand where one may. */
export function ItemPullRequests() {
  const { item, may } = useItemDesk();
  const mayLink = may("item.link-pull-request");
  if (item.pullRequests.length === 0 && !mayLink) return null;
  return (
    <PaneSection
      title={item.pullRequests.length > 1 ? "Pull requests" : "Pull request"}
      end={
        mayLink ? (
          <Popover
            label="Link a pull request"
            align="end"
            trigger={(props) => (
              <Button {...props} size="sm" look="ghost" className="max-md:h-11">
                <Plus className="size-3.5!" aria-hidden="true" />
                Link
              </Button>
            )}
          >
            {(close) => (
              <Suspense fallback={<p className="w-72 text-ink-3">Opening…</p>}>
                <PullRequestForm onDone={close} />
              </Suspense>
            )}
          </Popover>
        ) : null
      }
    >
      {item.pullRequests.length === 0 ? (
        <p className="text-ink-3">None yet.</p>
      ) : (
        <ul className="grid rounded-2 shadow-edge">
          {item.pullRequests.map((pull) => (
            <PullRequestRow key={`${pull.repository}#${pull.number}`} pull={pull} mayUnlink={mayLink} />
          ))}
        </ul>
      )}
    </PaneSection>
  );
}

const stateTones: Record<PullRequestRef["state"], BadgeTone> = {
  open: "ok",
  merged: "accent",
  closed: "quiet",
  unknown: "line",
};
const stateWords: Record<PullRequestRef["state"], string> = {
  open: "Open",
  merged: "Merged",
  closed: "Closed",
  unknown: "State not known",
};
const relationWords: Record<PullRequestRef["relation"], string> = {
  resolves: "resolves it",
  contributes: "contributes to it",
  mentions: "mentions it",
};

function PullRequestRow({ pull, mayUnlink }: { pull: PullRequestRef; mayUnlink: boolean }) {
  const { item, tryAct } = useItemDesk();
  const { number, state, relation, url, title, repository } = pull;
  const Glyph = state === "merged" ? MergedGlyph : PullRequestGlyph;
  const params = { id: item.id };
  function unlink() {
    void tryAct({
      said: `#${number} unlinked from ${item.id}`,
      send: (ifMatch) => call(unlinkPullRequest, { params: { ...params, number }, ifMatch }),
      undo: () => call(linkPullRequest, { params, body: { number, repository, relation, state, url, title } }),
    });
  }
  return (
    <li className="flex min-h-9 items-center gap-2 border-line py-1 ps-2.5 pe-1.5 not-first:border-t">
      <Glyph className={classNames("size-4", state === "merged" ? "text-merged" : "text-ink-3")} />
      <span className="grid min-w-0 flex-1">
        <span className="flex min-w-0 items-baseline gap-2">
          {url ? (
            <a href={url} rel="noreferrer" className="num flex-none text-accent hover:underline">
              #{number}
            </a>
          ) : (
            <span className="num flex-none text-ink-2">#{number}</span>
          )}
          {title ? <span className="truncate font-medium">{title}</span> : null}
        </span>
        <span className="truncate text-meta text-ink-3">
          {relationWords[relation]}
          {repository ? `, in ${repository}` : null}
        </span>
      </span>
      <Badge tone={stateTones[state]}>{stateWords[state]}</Badge>
      {mayUnlink ? (
        <IconButton size="sm" className="max-md:size-11" label={`Unlink #${number}`} onClick={unlink}>
          <X aria-hidden="true" />
        </IconButton>
      ) : null}
    </li>
  );
}
