/** The method of an operation: what it does to the register is in its summary, so it stays grey. */
export function MethodMark({ method }: { method: string }) {
  return <span className="num inline-block w-12 text-micro font-strong text-ink-2">{method}</span>;
}
