import { expect, it } from "vitest";
import { branchName } from "@/components/items/item-entries";

it.each([
  ["Hardcoded API URLs", "debt-012-hardcoded-api-urls"],
  ["Größe: 3 × zu groß!", "debt-012-grosse-3-zu-gross"],
  ["", "debt-012"],
])("the branch of %j links back", (title, branch) => {
  const name = branchName({ id: "DEBT-012", title });
  expect(name).toBe(branch);
});

it("a long title is cut between words", () => {
  const name = branchName({ id: "DEBT-012", title: "word ".repeat(40) });
  expect(name.length).toBeLessThanOrEqual(60);
  expect(name).toMatch(/-word$/);
});
