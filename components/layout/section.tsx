import type { ReactNode } from "react";

type Props = { title: string; description?: ReactNode; actions?: ReactNode; children: ReactNode };

/** A part of a page under its own head. */
export function Section({ title, description, actions, children }: Props) {
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <SectionHeading {...{ title, description, actions }} />
      {children}
    </section>
  );
}

/** A head of 16 px with what the part is for; its actions stand at the end. */
export function SectionHeading({ title, description, actions }: Omit<Props, "children">) {
  return (
    <div className="flex flex-wrap items-end gap-x-3 gap-y-1">
      <div className="min-w-0 flex-1 basis-60">
        <h2 className="text-title font-strong tracking-tight">{title}</h2>
        {description ? <p className="text-ink-2">{description}</p> : null}
      </div>
      {actions}
    </div>
  );
}
