import { afterEach, beforeEach, vi } from "vitest";
import { complaints } from "@/lib/testing/complaints";

beforeEach(() => {
  complaints.length = 0;
  for (const method of ["error", "warn"] as const) {
    vi.spyOn(console, method).mockImplementation((...words) => {
      complaints.push(words.map(String).join(" "));
    });
  }
});

afterEach(() => {
  const unexpected = complaints.splice(0);
  vi.restoreAllMocks();
  if (unexpected.length > 0) {
    throw new Error(`The console was written to, and the test did not expect it:\n${unexpected.join("\n")}`);
  }
});
