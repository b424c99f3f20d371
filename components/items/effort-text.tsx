/** Hours of work; `size` is the shorthand S, M, L or XL when the caller has one. Nothing for an item without. */
export function EffortText({ hours, size }: { hours: number | null; size?: "S" | "M" | "L" | "XL" }) {
  if (hours === null) {
    return null;
  }
  return (
    <span className="inline-flex items-center gap-1.5 tabular-nums">
      {size ? <span>{size}</span> : null}
      <span className={size ? "text-ink-3" : undefined}>{hours} h</span>
    </span>
  );
}
