"use client";

import { ListFilter } from "lucide-react";
import { togglePhoneFilters, usePhoneFilters } from "@/components/filters/phone-filters";
import { IconButton } from "@/components/ui/icon-button";

/** Unfolds the filters on a phone. */
export function FilterToggle() {
  const shown = usePhoneFilters();
  return (
    <IconButton size="touch" label="Filters" aria-expanded={shown} onClick={togglePhoneFilters}>
      <ListFilter aria-hidden="true" />
    </IconButton>
  );
}
