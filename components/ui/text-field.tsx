"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import { classNames } from "@/components/ui/class-names";
import { controlClasses, Field, type FieldTexts, fieldAria } from "@/components/ui/field";

export type TextFieldProps = Omit<ComponentProps<"input">, "id"> &
  FieldTexts & {
    /** Stands at the end inside the field, e.g. a key hint or a unit. */
    end?: ReactNode;
    /** Classes of the input; `className` is the field's. */
    inputClassName?: string;
  };

/** One line of text with its label; any `type` an input takes. */
export function TextField({
  label,
  hint,
  error,
  labelHidden,
  end,
  className,
  inputClassName,
  ...rest
}: TextFieldProps) {
  const id = useId();
  return (
    <Field {...{ id, label, hint, error, className }} {...(labelHidden ? { labelHidden } : {})}>
      <span className="relative flex items-center">
        <input {...rest} {...fieldAria(id, { hint, error })} className={classNames(controlClasses, inputClassName)} />
        {end ? <span className="pointer-events-none absolute end-1.5 text-ink-3">{end}</span> : null}
      </span>
    </Field>
  );
}
