import { expect, it } from "vitest";
import { effortSizes, hoursOfSize, parseEffort, sizeOfHours } from "@/lib/items/effort";

it("a size is read back from the hours it stands for", () => {
  for (const size of effortSizes) expect(sizeOfHours(hoursOfSize[size])).toBe(size);
});

it.each([
  ["3", 3],
  ["3 h", 3],
  ["1,5h", 1.5],
  ["2d", 16],
  [" m ", 8],
  ["xl", 80],
  ["", null],
  ["0", null],
  ["-1", null],
  ["99999", null],
  ["soon", null],
])("%j is %j hours", (text, hours) => {
  expect(parseEffort(text)).toBe(hours);
});
