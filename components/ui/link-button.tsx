import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, type ButtonSize, buttonClasses } from "@/components/ui/button-classes";

type Props = ComponentProps<typeof Link> & { look?: ButtonLook; size?: ButtonSize };

/** A link that stands among buttons: it goes somewhere, a button does something. */
export function LinkButton({ look = "secondary", size = "md", prefetch = false, className, ...rest }: Props) {
  return <Link {...rest} prefetch={prefetch} className={buttonClasses(look, size, className)} />;
}
