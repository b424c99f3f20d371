import type { ComponentProps, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

type Props = Omit<ComponentProps<"input">, "type"> & { label: ReactNode; labelHidden?: boolean };

/** On or off at once, without a save; what takes effect on save is a check box. */
export function Switch({ label, labelHidden = false, className, ...rest }: Props) {
  return (
    <label className={classNames("inline-flex h-6 items-center gap-1.5 whitespace-nowrap max-md:h-11", className)}>
      <span className={labelHidden ? "sr-only" : undefined}>{label}</span>
      <input
        {...rest}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native check box carries its own state
        role="switch"
        className={
          "relative m-0 h-3.5 w-6 flex-none appearance-none rounded-full bg-line-control transition-colors duration-(--t-fast) checked:bg-accent-solid disabled:opacity-60 " +
          "after:absolute after:top-0.5 after:left-0.5 after:size-2.5 after:rounded-full after:bg-knob after:transition-transform after:duration-(--t-fast) after:content-[''] checked:after:translate-x-2.5"
        }
      />
    </label>
  );
}
