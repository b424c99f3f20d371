import { markdownClasses } from "@/components/items/markdown-classes";
import { classNames } from "@/components/ui/class-names";
import { renderMarkdown } from "@/lib/items/markdown";

/** Markdown of our own documents, made on the server. */
export function ArticleText({ text, className }: { text: string; className?: string }) {
  return (
    <div
      className={classNames(markdownClasses, "text-read", className)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: renderMarkdown drops raw HTML and lets only a list of harmless elements through
      dangerouslySetInnerHTML={{ __html: renderMarkdown(text) }}
    />
  );
}
