import { call } from "@/lib/accounts/browser-client";
import { applyImport, checkImport, type ImportFile, type ImportReport } from "@/lib/discovery/endpoints";

/** What an import would do; nothing is written. */
export function sendCheck(body: ImportFile, signal: AbortSignal): Promise<ImportReport> {
  return call(checkImport, { body, signal });
}

/** Imports. A call that was given up may have been heard all the same. */
export function sendImport(body: ImportFile, signal: AbortSignal): Promise<ImportReport> {
  return call(applyImport, { body, signal });
}
