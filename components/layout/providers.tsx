"use client";

import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useEffect } from "react";
import { live } from "@/lib/board/live-client";

/** What every signed-in page stands in: the filters of the address, and the live connection. */
export function Providers({ children }: { children: ReactNode }) {
  useEffect(() => live.start(), []);
  return <NuqsAdapter>{children}</NuqsAdapter>;
}
