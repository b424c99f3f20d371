"use client";

import { FileText, MoreHorizontal, Plus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { CodeExcerpt } from "@/components/items/code-excerpt";
import { useItemDesk } from "@/components/items/item-desk";
import { PaneSection } from "@/components/items/pane-section";
import { PathText } from "@/components/items/path-text";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { call } from "@/lib/accounts/browser-client";
import { setLocations } from "@/lib/items/endpoints";
import type { Item, ItemLocation, LocationInput } from "@/lib/items/item";

const LocationForm = lazy(() =>
  import("@/components/items/location-form").then((module) => ({ default: module.LocationForm })),
);

const shownLines = 12;

/** Where the item lives: each place with the code kept with it. */
export function ItemLocations() {
  const { item, may, act, tryAct } = useItemDesk();
  const [editing, setEditing] = useState<string | null>(null);
  const mayEdit = may("item.edit");
  if (item.locations.length === 0 && !mayEdit) return null;

  /** The whole list goes at once; the first place is the one that cards show. */
  function setting(locations: LocationInput[], said: string) {
    const send = (ifMatch: number, batch: string) =>
      call(setLocations, { params: { id: item.id }, ifMatch, body: { locations, batch } });
    return { said, send };
  }
  async function save(location: LocationInput) {
    const others = item.locations.map(inputOf);
    const at = item.locations.findIndex((one) => one.id === editing);
    const locations = at === -1 ? [...others, location] : others.with(at, location);
    await act(setting(locations, at === -1 ? `Location added to ${item.id}` : `Location of ${item.id} changed`));
    setEditing(null);
  }
  function remove(location: ItemLocation) {
    const locations = item.locations.filter((one) => one.id !== location.id).map(inputOf);
    void tryAct(setting(locations, `Location of ${item.id} removed`));
  }
  return (
    <PaneSection
      title={item.locations.length > 1 ? `${item.locations.length} locations` : "Location"}
      end={
        mayEdit && editing === null ? (
          <Button size="sm" look="ghost" className="max-md:h-11" onClick={() => setEditing("new")}>
            <Plus className="size-3.5!" aria-hidden="true" />
            Add
          </Button>
        ) : null
      }
    >
      {item.locations.length === 0 && editing === null ? <p className="text-ink-3">No place in the code yet.</p> : null}
      {item.locations.map((location) =>
        editing === location.id ? (
          <Suspense key={location.id} fallback={null}>
            <LocationForm location={location} onSave={save} onCancel={() => setEditing(null)} />
          </Suspense>
        ) : (
          <LocationCard
            key={location.id}
            location={location}
            {...(mayEdit ? { onEdit: () => setEditing(location.id), onRemove: () => remove(location) } : {})}
          />
        ),
      )}
      {editing === "new" ? (
        <Suspense fallback={null}>
          <LocationForm location={null} onSave={save} onCancel={() => setEditing(null)} />
        </Suspense>
      ) : null}
    </PaneSection>
  );
}

type CardProps = { location: ItemLocation; onEdit?: () => void; onRemove?: () => void };

function LocationCard({ location, onEdit, onRemove }: CardProps) {
  const { path, startLine, endLine, excerpt, repository } = location;
  const [whole, setWhole] = useState(false);
  const isLong = excerpt !== null && excerpt.split("\n").length > shownLines;
  return (
    <div className="overflow-hidden rounded-2 bg-code-bg shadow-edge">
      <div className="flex h-8 items-center gap-2 ps-2.5 pe-1 text-meta max-md:h-11">
        <FileText className="text-ink-3" aria-hidden="true" />
        <PathText path={path} startLine={startLine} endLine={endLine} className="flex-1" />
        {repository ? (
          <span className="max-md:hidden">
            <Badge tone="line">{repository}</Badge>
          </span>
        ) : null}
        {isLong ? (
          <Button size="sm" look="ghost" className="max-md:h-11" aria-pressed={whole} onClick={() => setWhole(!whole)}>
            {whole ? "Fold" : "Show all"}
          </Button>
        ) : null}
        {onEdit && onRemove ? (
          <Menu
            label={`Location ${path}`}
            align="end"
            entries={[
              { kind: "action", label: "Edit", onSelect: onEdit },
              { kind: "action", label: "Remove", onSelect: onRemove, danger: true },
            ]}
            trigger={(props) => (
              <IconButton {...props} size="sm" className="max-md:size-11" label={`Location ${path}: edit or remove`}>
                <MoreHorizontal aria-hidden="true" />
              </IconButton>
            )}
          />
        ) : null}
      </div>
      {excerpt ? (
        <div className="border-t border-line">
          <CodeExcerpt
            code={excerpt}
            label={path}
            {...{ startLine, endLine }}
            linesMax={whole ? Number.POSITIVE_INFINITY : shownLines}
          />
        </div>
      ) : null}
    </div>
  );
}

/** A location as it is sent. */
function inputOf({ id: _, ...location }: Item["locations"][number]): LocationInput {
  return location;
}
