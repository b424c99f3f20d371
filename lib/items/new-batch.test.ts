import { expect, it } from "vitest";
import { newBatch } from "@/lib/items/new-batch";

it("a batch has a name that the API takes, and no two have the same", () => {
  const names = Array.from({ length: 200 }, newBatch);
  for (const name of names) expect(name).toMatch(/^bat_[0-9a-z]{26}$/);
  expect(new Set(names).size).toBe(names.length);
});
