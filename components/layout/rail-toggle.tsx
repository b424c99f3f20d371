"use client";

import { PanelLeft } from "lucide-react";
import { useRailFold } from "@/components/layout/shell-frame";
import { IconButton } from "@/components/ui/icon-button";

/** Folds the rail to its icons and back. */
export function RailToggle() {
  const { folded, toggle } = useRailFold();
  return (
    <IconButton
      label={folded ? "Unfold the rail" : "Fold the rail"}
      aria-expanded={!folded}
      onClick={toggle}
      className="not-hover:aria-expanded:bg-transparent"
    >
      <PanelLeft aria-hidden="true" />
    </IconButton>
  );
}
