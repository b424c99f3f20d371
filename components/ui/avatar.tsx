import { classNames } from "@/components/ui/class-names";

export type AvatarActor = { name: string; kind: "person" | "agent" | "system" };
type Props = {
  /** Null draws the dashed ring of nobody. */
  actor: AvatarActor | null;
  /** 20 in lists, 24 in heads. */
  size?: "md" | "lg";
  /** Set where the name stands beside it as text: then it is decoration. */
  decorative?: boolean;
  className?: string;
};

const kindLooks: Record<AvatarActor["kind"], string> = {
  person: "rounded-full bg-fill-2 text-on-fill-2 font-sans tracking-[.01em] shadow-[inset_0_0_0_1px_var(--hover)]",
  agent: "rounded-1 bg-surface text-ink-2 font-mono tracking-[-.04em] shadow-edge-control",
  system: "rounded-1 bg-fill text-ink-2 font-mono tracking-[-.04em] shadow-edge",
};
const sizes = { md: "size-5 text-[8.5px]", lg: "size-6 text-[9.5px]" };

/** Round for people, square mono for agents, dashed for nobody. */
export function Avatar({ actor, size = "md", decorative = false, className }: Props) {
  const label = actor === null ? "Nobody assigned" : actor.kind === "agent" ? `Agent ${actor.name}` : actor.name;
  return (
    <span
      className={classNames(
        "inline-grid flex-none place-items-center leading-none font-[600] before:content-[attr(data-initials)]",
        sizes[size],
        actor ? kindLooks[actor.kind] : "rounded-full border border-dashed border-line-control",
        className,
      )}
      title={label}
      data-initials={actor ? initialsOf(actor) : ""}
      {...(decorative ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
    />
  );
}

/** "Mara Köhler" is MK; agents keep their own short names: "q2" stays q2, "quality scout" is qs. */
export function initialsOf({ name, kind }: AvatarActor): string {
  const words = name
    .replace(/^agent\s+/i, "")
    .split(/[\s_-]+/)
    .filter((word) => word !== "");
  const [first = "?"] = words;
  const last = words.length > 1 ? words.at(-1) : undefined;
  const initials = last ? `${firstLetter(first)}${firstLetter(last)}` : [...first].slice(0, 2).join("");
  return kind === "person" ? initials.toUpperCase() : initials.toLowerCase();
}

function firstLetter(word: string): string {
  return [...word][0] ?? "";
}
