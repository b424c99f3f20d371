const parts = [
  ["register", "Register"],
  ["calendar", "Calendar"],
  ["clock", "Clock"],
  ["limits", "Work limits"],
  ["categories", "Categories"],
] as const;

/** The parts of the page, beside them where there is room. */
export function SettingsContents() {
  return (
    <nav aria-label="Parts of this page" className="sticky top-5 max-lg:hidden">
      <ul className="grid border-s border-line">
        {parts.map(([id, words]) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="flex h-7 items-center rounded-e-2 ps-3 text-ink-2 hover:bg-hover hover:text-ink"
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
