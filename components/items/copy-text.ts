import { showToast } from "@/components/ui/toast";

/** Puts a text on the clipboard and says so. */
export async function copyText(text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    showToast({ title: `${what} copied`, detail: text });
  } catch {
    showToast({ tone: "warn", title: `The browser does not let this page copy`, detail: text, durationMs: null });
  }
}
