import { expect, it } from "vitest";
import { combineTexts } from "@/components/items/combine-texts";

it("changes of different lines are both kept", () => {
  expect(combineTexts("a\nb\nc", "A\nb\nc", "a\nb\nC")).toEqual({ text: "A\nb\nC", clean: true });
  expect(combineTexts("a\nb\nc", "a\nb\nC", "A\nb\nc")).toEqual({ text: "A\nb\nC", clean: true });
});

it("changes of the same line are both kept, theirs first, to be read over", () => {
  expect(combineTexts("a\nb\nc", "a\nthey\nc", "a\nme\nc")).toEqual({ text: "a\nthey\n\nme\nc", clean: false });
});

it("two beginnings of an empty text are both kept", () => {
  expect(combineTexts("", "they", "me")).toEqual({ text: "they\n\nme", clean: false });
});
