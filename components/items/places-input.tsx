"use client";

import { Plus, X } from "lucide-react";
import { useState } from "react";
import type { NewItemDraft } from "@/components/items/new-item-draft";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { excerptLengthMax, locationsMax } from "@/lib/items/item";

type Places = NewItemDraft["places"];
type Props = { places: Places; errors: Readonly<Record<string, string>>; onPlaces: (places: Places) => void };

/** Where it lives: a line a place, `path:34-54`, each with its code if one likes. */
export function PlacesInput({ places, errors, onPlaces }: Props) {
  return (
    <fieldset className="grid gap-2">
      <legend className="sr-only">Locations</legend>
      {places.map((place, index) => (
        <Place
          // biome-ignore lint/suspicious/noArrayIndexKey: a place is named by where it stands
          key={index}
          place={place}
          label={places.length === 1 ? "Location" : `Location ${index + 1}`}
          error={errors[`locations.${index}.path`] ?? wrongLines(errors, index)}
          excerptError={errors[`locations.${index}.excerpt`]}
          onPlace={(next) => onPlaces(places.with(index, next))}
          {...(places.length > 1 ? { onRemove: () => onPlaces(places.filter((_, at) => at !== index)) } : {})}
        />
      ))}
      {places.length < locationsMax ? (
        <div>
          <Button
            size="sm"
            look="ghost"
            className="max-md:h-11"
            onClick={() => onPlaces([...places, { path: "", excerpt: "" }])}
          >
            <Plus className="size-3.5!" aria-hidden="true" />
            Another location
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}

function wrongLines(errors: Readonly<Record<string, string>>, index: number): string | undefined {
  const wrong = errors[`locations.${index}.startLine`] ?? errors[`locations.${index}.endLine`];
  return wrong === undefined ? undefined : "The lines must be like 34-54, the first one first";
}

type PlaceProps = {
  place: Places[number];
  label: string;
  error: string | undefined;
  excerptError: string | undefined;
  onPlace: (place: Places[number]) => void;
  onRemove?: () => void;
};

function Place({ place, label, error, excerptError, onPlace, onRemove }: PlaceProps) {
  const [withCode, setWithCode] = useState(place.excerpt !== "");
  const isShown = withCode || place.excerpt !== "";
  return (
    <div className="grid gap-1.5">
      <div className="flex items-start gap-1.5">
        <TextField
          label={label}
          className="min-w-0 flex-1"
          autoComplete="off"
          spellCheck={false}
          placeholder="backend/app/config.py:34-54"
          inputClassName="num"
          value={place.path}
          onChange={(event) => onPlace({ ...place, path: event.target.value })}
          error={error}
        />
        {isShown ? null : (
          <Button look="ghost" className="mt-5 max-md:h-11" onClick={() => setWithCode(true)}>
            Add its code
          </Button>
        )}
        {onRemove ? (
          <IconButton label={`Remove ${label.toLowerCase()}`} className="mt-5 max-md:size-11" onClick={onRemove}>
            <X aria-hidden="true" />
          </IconButton>
        ) : null}
      </div>
      {isShown ? (
        <TextArea
          label={`Code of ${label.toLowerCase()}`}
          spellCheck={false}
          maxLength={excerptLengthMax}
          inputClassName="num"
          value={place.excerpt}
          onChange={(event) => onPlace({ ...place, excerpt: event.target.value })}
          error={excerptError}
        />
      ) : null}
    </div>
  );
}
