import Link from "next/link";
import type { ReactNode } from "react";
import { BrandMark } from "@/components/ui/glyphs";
import { referencePath } from "@/lib/http/reference-path";
import { paths } from "@/lib/paths";

/** A page of documentation: open to everyone, so without the rail; its head leads back and to the other pages. */
export function DocsFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <header className="sticky top-0 z-(--z-sticky) border-b border-line bg-surface">
        <div className="flex h-12 items-center gap-2 px-6 max-md:px-4">
          <Link
            href={paths.home()}
            prefetch={false}
            className="flex h-7 flex-none items-center gap-2 rounded-2 font-strong tracking-tight"
          >
            <BrandMark />
            Paydown
          </Link>
          <h1 className="truncate text-ink-3">{title}</h1>
          <nav aria-label="Documentation" className="ms-auto flex flex-none gap-1 max-md:hidden">
            <DocsLink href={referencePath}>API reference</DocsLink>
            <DocsLink href={paths.permissions()}>Who may do what</DocsLink>
          </nav>
        </div>
      </header>
      <main id="main" tabIndex={-1} className="outline-none">
        {children}
      </main>
    </>
  );
}

function DocsLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="flex h-7 items-center rounded-2 px-2 text-ink-2 hover:bg-hover hover:text-ink"
    >
      {children}
    </Link>
  );
}
