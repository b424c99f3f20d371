import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { Kbd } from "@/components/ui/kbd";

type Props = { label: string; icon?: ReactNode; hint?: ReactNode; keys?: readonly string[]; mark?: boolean };

/** What one line of a menu shows; `mark` keeps the place of its check. */
export function MenuLine({ label, icon, hint, keys, mark }: Props) {
  return (
    <>
      {icon ? <span className="grid size-4 flex-none place-items-center">{icon}</span> : null}
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {hint ? <span className="text-meta text-ink-3">{hint}</span> : null}
      {keys ? (
        <span className="flex gap-0.5 ps-4">
          {keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
        </span>
      ) : null}
      {mark === undefined ? null : (
        <Check aria-hidden="true" className={classNames("ms-2", mark ? "text-accent!" : "invisible")} />
      )}
    </>
  );
}
