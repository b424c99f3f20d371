"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";
import { BarText, FilterBar, FilterField } from "@/components/layout/filter-bar";
import { Select } from "@/components/ui/select";
import { type Role, roles, roleWords } from "@/lib/access/roles";
import { paths } from "@/lib/paths";

const typingMs = 250;
const everyRole = { value: "any", label: "Any role" } as const;
const states = [
  { value: "any", label: "Enabled and disabled" },
  { value: "enabled", label: "Enabled" },
  { value: "disabled", label: "Disabled" },
] as const;

export type UsersFilterValue = { search: string; role: Role | null; state: "enabled" | "disabled" | null };

type Props = { value: UsersFilterValue; offered: readonly Role[]; words: string };

/** Narrows the users; what is chosen stands in the address. */
export function UsersFilter({ value, offered, words }: Props) {
  const router = useRouter();
  const [, start] = useTransition();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target)) return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  function go(change: Partial<UsersFilterValue>) {
    clearTimeout(timer.current);
    const { search, role, state } = { ...value, ...change };
    const query = new URLSearchParams();
    if (search.trim()) query.set("search", search.trim());
    if (role) query.set("role", role);
    if (state) query.set("state", state);
    const text = query.toString();
    start(() => router.replace(text ? `${paths.users()}?${text}` : paths.users(), { scroll: false }));
  }

  return (
    <FilterBar label="Filter users" end={<BarText>{words}</BarText>}>
      <FilterField
        ref={field}
        label="Name, handle or e-mail"
        defaultValue={value.search}
        onChange={(event) => {
          const search = event.target.value;
          clearTimeout(timer.current);
          timer.current = setTimeout(() => go({ search }), typingMs);
        }}
      />
      <Select
        label="Role"
        labelHidden
        className="w-[132px] flex-none"
        value={value.role ?? "any"}
        options={[everyRole, ...offered.map((role) => ({ value: role, label: roleWords[role] }))]}
        onValueChange={(role) => go({ role: roles.find((known) => known === role) ?? null })}
      />
      <Select
        label="State"
        labelHidden
        className="w-[172px] flex-none"
        value={value.state ?? "any"}
        options={states}
        onValueChange={(state) => go({ state: state === "any" ? null : state })}
      />
    </FilterBar>
  );
}

/** Whether a key belongs to where it was pressed: a field, or a dialog over the page. */
function isTaken(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, select, textarea, [role=dialog], [role=menu]") !== null;
}
