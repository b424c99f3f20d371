"use client";

import { ChevronDown } from "lucide-react";
import { type ComponentProps, useId } from "react";
import { classNames } from "@/components/ui/class-names";
import { controlClasses, Field, type FieldTexts, fieldAria } from "@/components/ui/field";

export type SelectOption<Value extends string = string> = { value: Value; label: string; disabled?: boolean };
export type SelectProps<Value extends string> = Omit<
  ComponentProps<"select">,
  "id" | "onChange" | "value" | "defaultValue"
> &
  FieldTexts & {
    options: readonly SelectOption<Value>[];
    value?: Value | "";
    defaultValue?: Value | "";
    /** Called with the option's own value. */
    onValueChange?: (value: Value) => void;
    /** The first line while nothing is chosen; its value is empty. */
    placeholder?: string;
  };

/**
 * One of a few, in a form. The device's own list: it costs no script and works with every keyboard and thumb.
 * Where options need pictures, or many must be searched, use a menu or a combobox.
 */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, hint, error, labelHidden, options, onValueChange, placeholder, className, ...rest } = props;
  const id = useId();
  return (
    <Field {...{ id, label, hint, error, className }} {...(labelHidden ? { labelHidden } : {})}>
      <span className="relative flex items-center">
        <select
          {...rest}
          {...fieldAria(id, { hint, error })}
          className={classNames(controlClasses, "appearance-none pe-7 max-md:pe-9")}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) {
              onValueChange?.(chosen.value);
            }
          }}
        >
          {placeholder ? <option value="">{placeholder}</option> : null}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown className="pointer-events-none absolute end-2 text-ink-3" aria-hidden="true" />
      </span>
    </Field>
  );
}
