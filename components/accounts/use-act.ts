"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { announce } from "@/components/ui/live-region";
import { showToast } from "@/components/ui/toast";
import { CallError } from "@/lib/http/call";

/** Does something at once, then shows the page as it now is; what did not happen is told, with why. */
export function useAct() {
  const router = useRouter();
  const [busy, start] = useTransition();

  function act(work: () => Promise<unknown>, words: { done: string; failed: string }, undone?: () => void) {
    start(async () => {
      try {
        await work();
        announce(words.done);
        router.refresh();
      } catch (error) {
        if (!(error instanceof CallError)) throw error;
        undone?.();
        showToast({ title: words.failed, detail: error.message, tone: "bad" });
        router.refresh();
      }
    });
  }

  return { busy, act };
}
