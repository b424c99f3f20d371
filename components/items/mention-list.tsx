import { Avatar } from "@/components/ui/avatar";
import { classNames } from "@/components/ui/class-names";
import { popupClasses } from "@/components/ui/popup-classes";
import type { Person } from "@/lib/accounts/user";

type Props = { id: string; people: readonly Person[]; at: number; onPick: (person: Person) => void };

/** The people that what was typed after `@` may mean; above the field it belongs to. */
export function MentionList({ id, people, at, onPick }: Props) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label="People"
      className={classNames(popupClasses, "absolute bottom-full left-0 z-(--z-menu) mb-1 w-64 p-1")}
    >
      {people.map((person, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field holds the focus and points here
        <div
          key={person.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          // Before the field loses the focus, which closes the list.
          onMouseDown={(event) => {
            event.preventDefault();
            onPick(person);
          }}
          className={classNames(
            "flex min-h-7 items-center gap-2 rounded-1 px-2 hover:bg-hover max-md:min-h-11",
            index === at && "bg-press",
          )}
        >
          <Avatar actor={person} decorative />
          <span className="min-w-0 flex-1 truncate">{person.name}</span>
          <span className="text-meta text-ink-2">@{person.handle}</span>
        </div>
      ))}
    </div>
  );
}
