"use client";

import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useId, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { controlClasses, Field, type FieldTexts, fieldAria } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";

type Props = Omit<ComponentProps<"input">, "id" | "type" | "className"> &
  Pick<FieldTexts, "label" | "hint" | "error"> & { autoComplete: "current-password" | "new-password" };

/** A password, hidden until its owner wants to see it. */
export function PasswordField({ label, hint, error, ...rest }: Props) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <Field {...{ id, label, hint, error }}>
      <span className="relative flex items-center">
        <input
          {...rest}
          {...fieldAria(id, { hint, error })}
          type={shown ? "text" : "password"}
          spellCheck={false}
          autoCapitalize="none"
          className={classNames(controlClasses, "pe-8 max-md:pe-12")}
        />
        <IconButton
          label="Show password"
          aria-pressed={shown}
          size="sm"
          className="absolute end-0.5 max-md:size-11"
          onClick={() => setShown(!shown)}
        >
          <Icon aria-hidden="true" />
        </IconButton>
      </span>
    </Field>
  );
}
