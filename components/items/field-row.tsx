import type { ReactNode } from "react";

/** How the button of a field looks: its value, and a wash under the pointer. */
export const fieldTriggerClasses =
  "flex min-h-7 w-full min-w-0 items-center gap-1.5 rounded-1 px-1.5 py-0.5 text-start hover:bg-hover aria-expanded:bg-press max-md:min-h-11";

/** A field of the column: 28 high, its name at the left. */
export function FieldRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="flex h-7 items-center ps-1.5 text-meta text-ink-3 max-md:h-11">{label}</dt>
      <dd className="flex min-h-7 min-w-0 items-center">{children}</dd>
    </>
  );
}

/** The value of a field that is only read. */
export function FieldText({ children }: { children: ReactNode }) {
  return <div className="flex min-h-7 min-w-0 flex-1 items-center gap-1.5 px-1.5 py-0.5">{children}</div>;
}

/** Fields that belong together, a hairline above. */
export function FieldGroup({ children }: { children: ReactNode }) {
  return (
    <dl className="-mx-1.5 grid grid-cols-[74px_minmax(0,1fr)] border-line not-first:mt-[7px] not-first:border-t not-first:pt-[7px]">
      {children}
    </dl>
  );
}

/** What stands where nothing is set. */
export function Nothing({ children = "None" }: { children?: ReactNode }) {
  return <span className="text-ink-3">{children}</span>;
}
