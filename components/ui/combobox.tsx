"use client";

import { ChevronDown } from "lucide-react";
import { lazy, type ReactNode, Suspense, useId } from "react";
import { classNames } from "@/components/ui/class-names";
import type { ComboboxOption } from "@/components/ui/combobox-options";
import { controlClasses, Field, type FieldTexts, fieldAria } from "@/components/ui/field";
import type { PopupAnchor } from "@/components/ui/menu-entries";
import { type PopupTriggerProps, usePopupTrigger } from "@/components/ui/use-popup-trigger";

const load = () => import("@/components/ui/combobox-popup");
const OnePopup = lazy(() => load().then((module) => ({ default: module.ComboboxPopup })));
const ManyPopup = lazy(() => load().then((module) => ({ default: module.MultiComboboxPopup })));

type Searched = {
  options: readonly ComboboxOption[];
  /** In the search field. */
  searchPlaceholder?: string;
  /** Said when nothing answers to what was typed. */
  nothingFound?: string;
};
type One = { value: string | null; onValueChange: (value: string) => void };
type Many = { values: readonly string[]; onValuesChange: (values: string[]) => void };

export type ComboboxProps = FieldTexts &
  Searched &
  One & { placeholder?: string; className?: string; disabled?: boolean };

/** A form field: one of many, found by typing. */
export function Combobox({
  label,
  hint,
  error,
  labelHidden,
  placeholder = "Choose…",
  className,
  disabled,
  ...rest
}: ComboboxProps) {
  const id = useId();
  const { anchor, open, wanted, onOpenChange, triggerProps } = usePopupTrigger("dialog", load);
  const chosen = rest.options.find((option) => option.value === rest.value);
  return (
    <Field {...{ id, label, hint, error, className }} {...(labelHidden ? { labelHidden } : {})}>
      <button
        type="button"
        disabled={disabled}
        {...triggerProps}
        {...fieldAria(id, { hint, error })}
        aria-labelledby={`${id}-label ${id}-value`}
        className={classNames(controlClasses, "flex items-center gap-2 text-start")}
      >
        {chosen?.icon}
        <span id={`${id}-value`} className={classNames("min-w-0 flex-1 truncate", !chosen && "text-ink-3")}>
          {chosen?.label ?? placeholder}
        </span>
        <ChevronDown className="text-ink-3" aria-hidden="true" />
      </button>
      {wanted ? (
        <Suspense fallback={null}>
          <OnePopup {...rest} {...{ label, anchor, open, onOpenChange }} returnTo={anchor} wide />
        </Suspense>
      ) : null}
    </Field>
  );
}

type TriggerProps = Searched & { label: string; trigger: (props: PopupTriggerProps) => ReactNode };

/** One of many behind any button, such as the assignee of an item. */
export function Picker({ trigger, ...rest }: TriggerProps & One) {
  const { anchor, open, wanted, onOpenChange, triggerProps } = usePopupTrigger("dialog", load);
  return (
    <>
      {trigger(triggerProps)}
      {wanted ? (
        <Suspense fallback={null}>
          <OnePopup {...rest} {...{ anchor, open, onOpenChange }} returnTo={anchor} />
        </Suspense>
      ) : null}
    </>
  );
}

/** Several of many behind any button, such as labels; it stays open while choosing. */
export function MultiPicker({ trigger, ...rest }: TriggerProps & Many) {
  const { anchor, open, wanted, onOpenChange, triggerProps } = usePopupTrigger("dialog", load);
  return (
    <>
      {trigger(triggerProps)}
      {wanted ? (
        <Suspense fallback={null}>
          <ManyPopup {...rest} {...{ anchor, open, onOpenChange }} returnTo={anchor} />
        </Suspense>
      ) : null}
    </>
  );
}

type AtProps = Searched & { label: string; open: boolean; onOpenChange: (open: boolean) => void; anchor: PopupAnchor };

/** A picker opened by a key, on a card or a row. */
export function PickerAt(props: AtProps & One) {
  const returnTo = props.anchor instanceof Element ? props.anchor : null;
  return props.open ? (
    <Suspense fallback={null}>
      <OnePopup {...props} returnTo={returnTo} />
    </Suspense>
  ) : null;
}

/** A picker of several, opened by a key. */
export function MultiPickerAt(props: AtProps & Many) {
  const returnTo = props.anchor instanceof Element ? props.anchor : null;
  return props.open ? (
    <Suspense fallback={null}>
      <ManyPopup {...props} returnTo={returnTo} />
    </Suspense>
  ) : null;
}
