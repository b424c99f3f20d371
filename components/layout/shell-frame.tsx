"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { keepRailFold } from "@/components/layout/rail-fold";

const RailFold = createContext<{ folded: boolean; toggle: () => void }>({ folded: false, toggle: () => undefined });

/** Whether the rail is folded, and the way to change it. */
export function useRailFold() {
  return useContext(RailFold);
}

/** The two columns of the app; it holds nothing but whether the first is folded. */
export function ShellFrame({ initiallyFolded, children }: { initiallyFolded: boolean; children: ReactNode }) {
  const [folded, setFolded] = useState(initiallyFolded);
  const fold = useMemo(
    () => ({
      folded,
      toggle: () => {
        setFolded(!folded);
        keepRailFold(!folded);
      },
    }),
    [folded],
  );
  return (
    <RailFold value={fold}>
      <div
        data-rail={folded ? "folded" : "open"}
        className="group/shell grid h-dvh grid-cols-[var(--w-rail)_minmax(0,1fr)] overflow-hidden data-[rail=folded]:grid-cols-[var(--w-rail-folded)_minmax(0,1fr)] max-md:flex max-md:flex-col"
      >
        {children}
      </div>
    </RailFold>
  );
}
