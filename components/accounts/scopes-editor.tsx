"use client";

import { Plus, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { ScopeRule } from "@/lib/access/scope";
import { domains, domainWords, layers, layerWords } from "@/lib/items/words";

const kinds = [
  { value: "domain", label: "Domain" },
  { value: "category", label: "Category" },
  { value: "layer", label: "Layer" },
  { value: "path", label: "Path" },
] as const;
const first: Record<ScopeRule["kind"], string> = { domain: domains[0], layer: layers[0], category: "", path: "" };

/** A rule being written; the key keeps its fields together while others come and go. */
export type DraftRule = ScopeRule & { key: number };

/** Gives each rule a key. */
export function draftRules(scopes: readonly ScopeRule[]): DraftRule[] {
  return scopes.map((rule, key) => ({ ...rule, key }));
}

/** The rules without their keys, and without the ones left empty. */
export function writtenRules(rules: readonly DraftRule[]): ScopeRule[] {
  return rules.filter(({ value }) => value.trim() !== "").map(({ kind, value }) => ({ kind, value: value.trim() }));
}

type Props = { rules: readonly DraftRule[]; onChange: (rules: DraftRule[]) => void };

/** The rules of what somebody coordinates, one a line. */
export function ScopesEditor({ rules, onChange }: Props) {
  const replace = (changed: DraftRule) => onChange(rules.map((rule) => (rule.key === changed.key ? changed : rule)));
  const add = () => {
    const key = Math.max(-1, ...rules.map((rule) => rule.key)) + 1;
    onChange([...rules, { kind: "domain", value: first.domain, key }]);
  };
  return (
    <fieldset className="grid gap-2">
      <legend className="pb-1 text-meta font-medium text-ink-2">Scope</legend>
      {rules.length === 0 ? <p className="text-ink-2">The whole register.</p> : null}
      {rules.map((rule, index) => (
        <div key={rule.key} className="flex items-center gap-2">
          <Select
            label={`Kind of rule ${index + 1}`}
            labelHidden
            className="w-[112px] flex-none"
            options={kinds}
            value={rule.kind}
            onValueChange={(kind) => replace({ ...rule, kind, value: first[kind] })}
          />
          <RuleValue
            rule={rule}
            label={`Value of rule ${index + 1}`}
            onChange={(value) => replace({ ...rule, value })}
          />
          <IconButton
            label={`Remove rule ${index + 1}`}
            className="max-md:size-11"
            onClick={() => onChange(rules.filter(({ key }) => key !== rule.key))}
          >
            <X aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      <div>
        <Button size="sm" className="max-md:h-11" onClick={add}>
          <Plus aria-hidden="true" />
          {rules.length === 0 ? "Narrow it to…" : "Or…"}
        </Button>
      </div>
    </fieldset>
  );
}

function RuleValue({ rule, label, onChange }: { rule: DraftRule; label: string; onChange: (value: string) => void }) {
  if (rule.kind === "domain" || rule.kind === "layer") {
    const options =
      rule.kind === "domain"
        ? domains.map((value) => ({ value: String(value), label: domainWords[value] }))
        : layers.map((value) => ({ value: String(value), label: layerWords[value] }));
    return (
      <Select
        {...{ label, options }}
        labelHidden
        className="min-w-0 flex-1"
        value={rule.value}
        onValueChange={onChange}
      />
    );
  }
  return (
    <TextField
      label={label}
      labelHidden
      className="min-w-0 flex-1"
      {...(rule.kind === "path" ? { inputClassName: "font-mono" } : {})}
      placeholder={rule.kind === "path" ? "backend/**" : "Security"}
      value={rule.value}
      maxLength={200}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
