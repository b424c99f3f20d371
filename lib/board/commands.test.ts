import { expect, test } from "vitest";
import { commandNames, commandOf, commands, keysShown } from "@/lib/board/commands";

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

test("no key runs two commands", () => {
  const keys = commandNames.flatMap((name) => {
    const command: { keys: readonly string[]; shift?: true } = commands[name];
    return command.keys.map((key) => `${command.shift ? "shift " : ""}${key}`);
  });
  expect(keys).toEqual([...new Set(keys)]);
});

test.each([
  [{ ...plain, key: "j" }, "next"],
  [{ ...plain, key: "0" }, "p0"],
  [{ ...plain, key: " " }, "pickUp"],
  [{ ...plain, key: "J", shiftKey: true }, "selectNext"],
  [{ ...plain, key: "ArrowDown", shiftKey: true }, "selectNext"],
  [{ ...plain, key: "?", shiftKey: true }, "help"],
  [{ ...plain, key: "k", metaKey: true }, null],
  [{ ...plain, key: "c", ctrlKey: true }, null],
  [{ ...plain, key: "q" }, null],
])("%o runs %s", (pressed, name) => {
  expect(commandOf(pressed)).toBe(name);
});

test("a key is shown as it is printed on a keyboard", () => {
  expect(keysShown("next")).toEqual(["j"]);
  expect(keysShown("pickUp")).toEqual(["space"]);
  expect(keysShown("selectNext")).toEqual(["shift", "j"]);
});
