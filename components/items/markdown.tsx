"use client";

import { useEffect, useState } from "react";
import { markdownClasses } from "@/components/items/markdown-classes";
import { classNames } from "@/components/ui/class-names";

type Props = {
  text: string;
  /** What the server made of this very text; without it the browser fetches the way to make it. */
  html?: string | undefined;
  className?: string;
};

/** Markdown as it reads; until it is made, the text as it was written. */
export function Markdown({ text, html, className }: Props) {
  const [made, setMade] = useState<{ text: string; html: string } | null>(null);
  const known = html ?? (made?.text === text ? made.html : null);

  useEffect(() => {
    if (known !== null) return;
    let gone = false;
    import("@/lib/items/markdown")
      .then(({ renderMarkdown }) => (gone ? undefined : setMade({ text, html: renderMarkdown(text) })))
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [text, known]);

  if (known === null)
    return <div className={classNames(markdownClasses, "whitespace-pre-wrap", className)}>{text}</div>;
  return (
    <div
      className={classNames(markdownClasses, className)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: renderMarkdown drops raw HTML and lets only a list of harmless elements through
      dangerouslySetInnerHTML={{ __html: known }}
    />
  );
}
