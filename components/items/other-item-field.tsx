"use client";

import { useMemo, useState } from "react";
import { itemFinder } from "@/components/items/find-choices";
import { useItemDesk } from "@/components/items/item-desk";
import { SearchList } from "@/components/items/search-list";
import { Chip } from "@/components/ui/chip";
import { OverGlyph } from "@/components/ui/glyphs";

/** Another item, found by number or words; those that look alike come first. Its form holds it as `other`. */
export function OtherItemField({ label, error }: { label: string; error?: string | undefined }) {
  const { item } = useItemDesk();
  const [other, setOther] = useState<string | null>(null);
  const find = useMemo(() => itemFinder(item), [item]);
  return (
    <div className="grid gap-1.5">
      <p className="text-meta font-medium text-ink-2">{label}</p>
      {other ? (
        <span>
          <Chip look="accent" onRemove={() => setOther(null)} removeLabel={`Choose another item than ${other}`}>
            {other}
          </Chip>
          <input type="hidden" name="other" value={other} />
        </span>
      ) : (
        <SearchList
          label={label}
          placeholder="Number or words…"
          find={find}
          onPick={setOther}
          nothingFound="Nothing looks like it: type a number or words"
        />
      )}
      {error ? (
        <p className="flex items-center gap-1.5 text-meta text-bad">
          <OverGlyph className="size-3" />
          {error}
        </p>
      ) : null}
    </div>
  );
}
