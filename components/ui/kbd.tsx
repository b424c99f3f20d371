import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

/** One key, lower case, 18 high (22 in verbs); hidden on a phone, where there are no keys. A sequence is two of them. */
export function Kbd({
  children,
  size = "md",
  className,
}: {
  children: ReactNode;
  size?: "md" | "lg";
  className?: string;
}) {
  return (
    <kbd
      className={classNames(
        "inline-grid flex-none place-items-center rounded-1 border border-line-2 bg-surface px-1 font-sans leading-none tracking-normal text-ink-2 max-md:hidden",
        size === "lg"
          ? "h-[22px] min-w-[22px] text-meta/none font-strong"
          : "h-[18px] min-w-[18px] text-micro/none font-medium",
        className,
      )}
    >
      {children}
    </kbd>
  );
}
