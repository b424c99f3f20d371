import type { ComponentProps } from "react";
import { type ButtonLook, type ButtonSize, buttonClasses } from "@/components/ui/button-classes";

export type ButtonProps = ComponentProps<"button"> & { look?: ButtonLook; size?: ButtonSize };

/** A button; its text ends in `…` when it asks more. A key hint goes inside, after the text: `Save <Kbd>↵</Kbd>`. */
export function Button({ look = "secondary", size = "md", type = "button", className, ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={buttonClasses(look, size, className)} />;
}
