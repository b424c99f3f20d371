"use client";

import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { blockersPath } from "@/components/board/blockers-path";
import { LaunchVerdict } from "@/components/layout/launch-verdict";
import { call } from "@/lib/accounts/browser-client";
import { live } from "@/lib/board/live-client";
import { readBalance } from "@/lib/board/wire";
import type { RegisterBalance } from "@/lib/items/endpoints";

/** However much happens, the balance is asked for at most so often. */
const gatherMs = 1_500;

const BalanceContext = createContext<RegisterBalance | null>(null);

/** How the register stands, as the server wrote it and from then on as it changes. */
export function BalanceProvider({ initial, children }: { initial: RegisterBalance; children: ReactNode }) {
  const [balance, setBalance] = useState(initial);
  const [written, setWritten] = useState(initial);
  if (written !== initial) {
    setWritten(initial);
    setBalance(initial);
  }
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      timer = undefined;
      call(readBalance)
        .then(setBalance)
        .catch(() => undefined);
    };
    const stop = live.listen((news) => {
      if (news.type !== "hello") timer ??= setTimeout(read, gatherMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  return <BalanceContext value={balance}>{children}</BalanceContext>;
}

export function useBalance(): RegisterBalance | null {
  return useContext(BalanceContext);
}

/** The launch verdict, which turns as soon as the register does. */
export function LiveVerdict({ blockers }: { blockers: number }) {
  const balance = useBalance();
  return <LaunchVerdict blockers={balance?.verdict.blockers ?? blockers} href={blockersPath()} />;
}
