import type { ComponentProps } from "react";
import { type ButtonLook, type ButtonSize, iconButtonClasses } from "@/components/ui/button-classes";

export type IconButtonProps = Omit<ComponentProps<"button">, "aria-label"> & {
  /** What it does, in words: its name for screen readers and its hint on hover. */
  label: string;
  look?: ButtonLook;
  size?: ButtonSize;
};

/** A square button that shows an icon alone. */
export function IconButton({
  label,
  look = "ghost",
  size = "md",
  type = "button",
  className,
  ...rest
}: IconButtonProps) {
  return (
    <button
      title={label}
      {...rest}
      type={type}
      aria-label={label}
      className={iconButtonClasses(look, size, className)}
    />
  );
}
