"use client";

import { type ComponentProps, useId } from "react";
import { classNames } from "@/components/ui/class-names";
import { controlClasses, Field, type FieldTexts, fieldAria } from "@/components/ui/field";

export type TextAreaProps = Omit<ComponentProps<"textarea">, "id"> & FieldTexts & { inputClassName?: string };

/** Several lines of text with their label; grows with what is written up to 60 % of the window. */
export function TextArea({
  label,
  hint,
  error,
  labelHidden,
  className,
  inputClassName,
  rows = 3,
  ...rest
}: TextAreaProps) {
  const id = useId();
  return (
    <Field {...{ id, label, hint, error, className }} {...(labelHidden ? { labelHidden } : {})}>
      <textarea
        {...rest}
        rows={rows}
        {...fieldAria(id, { hint, error })}
        className={classNames(
          controlClasses,
          "h-auto max-h-[60vh] field-sizing-content py-1 max-md:h-auto max-md:py-2.5",
          inputClassName,
        )}
        style={{ minHeight: `calc(${rows} * 20px + 8px)` }}
      />
    </Field>
  );
}
