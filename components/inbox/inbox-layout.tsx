import type { ReactNode } from "react";

type Props = {
  queue: ReactNode;
  /** What stands in the way, above the item. */
  note: ReactNode;
  item: ReactNode;
  code: ReactNode;
  /** Null for who may only look. */
  verbs: ReactNode;
};

/** Queue, item and code side by side with the verbs under them; on a phone one above the other, the verbs at the thumb. */
export function InboxLayout({ queue, note, item, code, verbs }: Props) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className="grid min-h-0 flex-1 grid-cols-[292px_minmax(0,1fr)_minmax(0,1.06fr)] grid-rows-[minmax(0,1fr)_auto] outline-none max-lg:grid-cols-[240px_minmax(0,1fr)] max-md:flex max-md:flex-col"
    >
      <div className="row-span-2 min-h-0 overflow-y-auto border-e border-line bg-bg p-2 max-md:hidden">{queue}</div>
      <div className="min-h-0 overflow-y-auto border-e border-line bg-surface max-lg:border-e-0 max-md:flex-1">
        {note ? <div className="px-6 pt-4 max-md:px-4">{note}</div> : null}
        {item}
        <div className="hidden px-6 pb-5 max-lg:block max-md:px-4">{code}</div>
      </div>
      <div className="flex min-h-0 flex-col bg-surface-2 max-lg:hidden">{code}</div>
      {verbs ? (
        <div className="col-span-2 grid gap-2 border-t border-line bg-surface px-6 pt-3 pb-4 max-lg:col-span-1 max-md:px-3 max-md:py-2">
          {verbs}
        </div>
      ) : null}
    </main>
  );
}
