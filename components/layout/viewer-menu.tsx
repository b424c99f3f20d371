"use client";

import { viewerEntries } from "@/components/layout/viewer-entries";
import { Avatar, type AvatarActor } from "@/components/ui/avatar";
import { Menu } from "@/components/ui/menu";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

type Props = {
  viewer: AvatarActor;
  /** The role in words: "coordinator". */
  role: string;
  mayHoldTokens: boolean;
  onSignOut: () => void;
};

/** Who is looking, at the foot of the rail; opens the look, tokens, roles, the API and the way out. */
export function ViewerMenu({ viewer, role, ...options }: Props) {
  return (
    <Menu
      label="You"
      side="top"
      entries={viewerEntries(options)}
      trigger={(props) => (
        <button
          type="button"
          {...props}
          className="flex h-8 w-full items-center gap-2 rounded-2 px-2 hover:bg-hover aria-expanded:bg-press group-data-[rail=folded]/shell:w-8 group-data-[rail=folded]/shell:justify-center group-data-[rail=folded]/shell:p-0"
        >
          <Avatar actor={viewer} decorative />
          <span className="min-w-0 truncate group-data-[rail=folded]/shell:sr-only">{viewer.name}</span>
          <span className="ms-auto flex-none text-meta text-ink-3 group-data-[rail=folded]/shell:hidden">{role}</span>
          <VisuallyHidden>, your menu</VisuallyHidden>
        </button>
      )}
    />
  );
}
