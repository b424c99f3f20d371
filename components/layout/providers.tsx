"use client";

import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useEffect } from "react";
import { BalanceProvider } from "@/components/board/live-balance";
import { live } from "@/lib/board/live-client";
import type { RegisterBalance } from "@/lib/items/endpoints";

/** What every signed-in page stands in: the live connection, the balance of the register, the filters of the address. */
export function Providers({ balance, children }: { balance: RegisterBalance; children: ReactNode }) {
  useEffect(() => live.start(), []);
  return (
    <NuqsAdapter>
      <BalanceProvider initial={balance}>{children}</BalanceProvider>
    </NuqsAdapter>
  );
}
