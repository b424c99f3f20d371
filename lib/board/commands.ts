/** Where a command stands in the help. */
export const commandGroups = ["Move", "Change", "Select", "Find", "Everywhere"] as const;
export type CommandGroup = (typeof commandGroups)[number];

type Command = {
  /** What it does, as menus and the help say it. */
  words: string;
  group: CommandGroup;
  /** As `KeyboardEvent.key` gives it; any one of them runs it. */
  keys: readonly string[];
  /** With Shift held; a letter that needs Shift by itself is written as it comes out. */
  shift?: true;
};

/** Everything that can be done to a board or a list with one key: keys, menus and the help are made from it. */
export const commands = {
  next: { words: "Next item", group: "Move", keys: ["j", "ArrowDown"] },
  previous: { words: "Previous item", group: "Move", keys: ["k", "ArrowUp"] },
  nextColumn: { words: "Next column", group: "Move", keys: ["ArrowRight"] },
  previousColumn: { words: "Previous column", group: "Move", keys: ["ArrowLeft"] },
  first: { words: "First of the column", group: "Move", keys: ["Home"] },
  last: { words: "Last that is loaded", group: "Move", keys: ["End"] },
  open: { words: "Open in the pane", group: "Move", keys: ["Enter", "o"] },
  pickUp: { words: "Pick up and drop", group: "Change", keys: [" "] },
  moveTo: { words: "Move to…", group: "Change", keys: ["m"] },
  p0: { words: "Priority P0", group: "Change", keys: ["0"] },
  p1: { words: "Priority P1", group: "Change", keys: ["1"] },
  p2: { words: "Priority P2", group: "Change", keys: ["2"] },
  p3: { words: "Priority P3", group: "Change", keys: ["3"] },
  status: { words: "Status…", group: "Change", keys: ["s"] },
  assign: { words: "Assign…", group: "Change", keys: ["a"] },
  take: { words: "Take it, or hand it back", group: "Change", keys: ["i"] },
  menu: { words: "Everything else…", group: "Change", keys: [".", "ContextMenu"] },
  undo: { words: "Undo", group: "Change", keys: ["u"] },
  select: { words: "Select", group: "Select", keys: ["x"] },
  selectNext: { words: "Select downwards", group: "Select", keys: ["J", "ArrowDown"], shift: true },
  selectPrevious: { words: "Select upwards", group: "Select", keys: ["K", "ArrowUp"], shift: true },
  leave: { words: "Close the pane, put back, clear the selection", group: "Select", keys: ["Escape"] },
  find: { words: "Filter by words", group: "Find", keys: ["/"] },
  create: { words: "New item", group: "Everywhere", keys: ["c"] },
  help: { words: "All keys", group: "Everywhere", keys: ["?"] },
} as const satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;
export const commandNames: readonly CommandName[] = Object.keys(commands).filter(isCommandName);

type Pressed = { key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

/** The command of a key press; null when there is none, or when it belongs to the browser. */
export function commandOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Pressed): CommandName | null {
  if (ctrlKey || metaKey || altKey) return null;
  const shifted = shiftKey && (key.length > 1 || key.toLowerCase() !== key);
  return commandNames.find((name) => isOn(commands[name], key, shifted)) ?? null;
}

/** The first key of a command, as it is printed on a keyboard. */
export function keysShown(name: CommandName): string[] {
  const command: Command = commands[name];
  const [key = ""] = command.keys;
  return [...(command.shift ? ["shift"] : []), shownKeys[key] ?? key.toLowerCase()];
}

const shownKeys: Readonly<Record<string, string>> = {
  " ": "space",
  Enter: "↵",
  Escape: "esc",
  ArrowDown: "↓",
  ArrowUp: "↑",
  ArrowLeft: "←",
  ArrowRight: "→",
  Home: "home",
  End: "end",
};

function isOn(command: Command, key: string, shifted: boolean): boolean {
  return (command.shift === true) === shifted && command.keys.includes(key);
}

function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
