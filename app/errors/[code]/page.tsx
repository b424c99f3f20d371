import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ArticleText } from "@/components/docs/article-text";
import { DocsFrame } from "@/components/docs/docs-frame";
import { Badge } from "@/components/ui/badge";
import { findErrorPage } from "@/lib/http/error-pages";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await findErrorPage((await params).code);
  return { title: page?.title ?? "Not found" };
}

export default async function ErrorCodePage({ params }: Props) {
  const page = await findErrorPage((await params).code);
  if (!page) notFound();
  return (
    <DocsFrame title="Errors">
      <article className="mx-auto grid max-w-[720px] gap-6 px-6 py-8 max-md:px-4">
        <div className="grid gap-2">
          <h2 className="text-item font-strong tracking-item">{page.title}</h2>
          <p className="flex flex-wrap items-center gap-2">
            <Badge tone="bad">{page.status}</Badge>
            <code className="num text-ink-2">{page.code}</code>
          </p>
        </div>
        <ArticleText text={page.intro} />
        {page.parts.map(({ title, text }) => (
          <section key={title} className="grid gap-2">
            <h3 className="text-title font-strong tracking-tight">{title}</h3>
            <ArticleText text={text} />
          </section>
        ))}
      </article>
    </DocsFrame>
  );
}
