"use client";

import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useItemDesk } from "@/components/items/item-desk";
import { Markdown } from "@/components/items/markdown";

const DescriptionEditor = lazy(() =>
  import("@/components/items/description-editor").then((module) => ({ default: module.DescriptionEditor })),
);

type Props = {
  titleId: string;
  /** What the server made of the description the page came with. */
  html: { text: string; html: string } | null;
  editing: boolean;
  onEditing: (editing: boolean) => void;
};

/** Title and description, read or edited in place. */
export function ItemText({ titleId, html, editing, onEditing }: Props) {
  const { item, level, wayOf } = useItemDesk();
  const [wanted, setWanted] = useState(false);
  if (editing && !wanted) setWanted(true);
  const heading = useRef<HTMLHeadingElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing) heading.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  const [Heading, SubHeading] = level === 1 ? (["h1", "h2"] as const) : (["h2", "h3"] as const);
  const mayEdit = wayOf({ title: item.title }) !== "none";
  if (editing && wanted) {
    return (
      <Suspense fallback={<p className="text-ink-3">Opening the editor…</p>}>
        <DescriptionEditor titleId={titleId} onClose={() => onEditing(false)} />
      </Suspense>
    );
  }
  return (
    <div>
      <Heading
        id={titleId}
        ref={heading}
        tabIndex={-1}
        className="text-item font-strong tracking-item break-words outline-none"
      >
        {item.title}
      </Heading>
      {item.description === "" ? (
        mayEdit ? (
          <button
            type="button"
            onClick={() => onEditing(true)}
            className="-ms-1.5 mt-1 min-h-7 rounded-1 px-1.5 text-ink-3 hover:bg-hover hover:text-ink max-md:min-h-11"
          >
            Describe it…
          </button>
        ) : null
      ) : (
        <>
          <SubHeading className="sr-only">Description</SubHeading>
          <Markdown
            text={item.description}
            html={html?.text === item.description ? html.html : undefined}
            className={level === 1 ? "mt-1.5 max-w-[72ch] text-read" : "mt-1"}
          />
        </>
      )}
    </div>
  );
}
