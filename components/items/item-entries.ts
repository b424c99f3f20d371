import { copyText } from "@/components/items/copy-text";
import type { ItemDesk } from "@/components/items/item-desk";
import type { MenuEntry } from "@/components/ui/menu-entries";
import { call } from "@/lib/accounts/browser-client";
import { acceptItem, changeStatus, endAcceptance, sendBackToInbox, wakeItem } from "@/lib/items/endpoints";
import type { Item, Status } from "@/lib/items/item";
import { leastPriorityOfRisk, priorities, priorityWords } from "@/lib/items/words";
import { paths } from "@/lib/paths";

/** Everything that can be done with an item, in the words of its menu; what the viewer may not do is left out. */
export function itemEntries(desk: ItemDesk): MenuEntry[] {
  const groups = [ownEntries(desk), stateEntries(desk), triageEntries(desk), copyEntries(desk.item)];
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : [{ kind: "separator" } as const, ...group]));
}

function ownEntries({ item, viewer, wayOf, change }: ItemDesk): MenuEntry[] {
  const isMine = item.assignee?.id === viewer.id;
  const entries: MenuEntry[] = [];
  if (!isMine && wayOf({ assignee: viewer.id }) === "change") {
    const take = () => void change({ assignee: viewer.id }, { assignee: viewer });
    entries.push({ kind: "action", label: "Take it", onSelect: take });
  }
  if (isMine && wayOf({ assignee: null }) === "change") {
    const handBack = () => void change({ assignee: null }, { assignee: null });
    entries.push({ kind: "action", label: "Hand it back", onSelect: handBack });
  }
  return entries;
}

function stateEntries(desk: ItemDesk): MenuEntry[] {
  const { item, may, ask } = desk;
  if (!may("item.set-status")) return [];
  if (item.status === "resolved") return [moving(desk, "open", "Reopen", `${item.id} reopened`)];
  const step =
    item.status === "open"
      ? moving(desk, "in_progress", "Start", `${item.id} started`)
      : moving(desk, "open", "Move back to Open", `${item.id} moved back to Open`);
  return [step, { kind: "action", label: "Resolve…", onSelect: () => ask("resolve") }];
}

function moving({ item, tryAct }: ItemDesk, status: Status, label: string, said: string): MenuEntry {
  const send = (ifMatch: number, batch: string) =>
    call(changeStatus, { params: { id: item.id }, ifMatch, body: { status, batch } });
  return { kind: "action", label, onSelect: () => void tryAct({ said, send }) };
}

function triageEntries(desk: ItemDesk): MenuEntry[] {
  const { item, may, ask, tryAct } = desk;
  const entries: MenuEntry[] = [];
  const params = { id: item.id };
  const isOpen = item.status !== "resolved";
  if (may("item.triage") && item.inInbox) entries.push(accepting(desk));
  if (may("item.accept-risk") && isOpen) {
    const end = () =>
      void tryAct({
        said: `Acceptance of ${item.id} ended`,
        undo: "none",
        send: (ifMatch) => call(endAcceptance, { params, ifMatch }),
      });
    entries.push(
      item.acceptance
        ? { kind: "action", label: "End the acceptance", onSelect: end }
        : { kind: "action", label: "Accept the risk…", onSelect: () => ask("accept-risk") },
    );
  }
  if (may("item.triage") && isOpen) {
    const wake = () =>
      void tryAct({
        said: `${item.id} is awake`,
        undo: "none",
        send: (ifMatch) => call(wakeItem, { params, ifMatch }),
      });
    entries.push(
      item.snooze
        ? { kind: "action", label: "Wake it", onSelect: wake }
        : { kind: "action", label: "Snooze…", onSelect: () => ask("snooze") },
      { kind: "action", label: "Duplicate of…", onSelect: () => ask("duplicate") },
      { kind: "action", label: "Decline…", onSelect: () => ask("decline") },
    );
  }
  if (may("item.merge")) entries.push({ kind: "action", label: "Merge into…", onSelect: () => ask("merge") });
  if (may("item.triage") && item.status === "open" && !item.inInbox) {
    const back = () =>
      void tryAct({
        said: `${item.id} is in the inbox again`,
        undo: "none",
        send: (ifMatch) => call(sendBackToInbox, { params, ifMatch }),
      });
    entries.push({ kind: "action", label: "Send back to the inbox", onSelect: back });
  }
  return entries;
}

/** The priorities one may accept with; none below what a risk demands. */
function accepting({ item, may, tryAct }: ItemDesk): MenuEntry {
  const least = item.risk ? priorities.indexOf(leastPriorityOfRisk[item.risk]) : priorities.length;
  const allowed = priorities.filter((one, rank) => rank <= least && (one !== "P0" || may("item.set-p0")));
  return {
    kind: "submenu",
    label: "Accept as",
    entries: allowed.map((priority) => ({
      kind: "action",
      label: `${priority}, ${priorityWords[priority]}`,
      onSelect: () =>
        void tryAct({
          said: `${item.id} accepted as ${priority}`,
          send: (ifMatch, batch) => call(acceptItem, { params: { id: item.id }, ifMatch, body: { priority, batch } }),
        }),
    })),
  };
}

function copyEntries(item: Item): MenuEntry[] {
  const link = () => new URL(paths.item(item.id), window.location.href).href;
  return [
    { kind: "action", label: "Copy link", onSelect: () => void copyText(link(), "Link") },
    { kind: "action", label: "Copy number", hint: item.id, onSelect: () => void copyText(item.id, "Number") },
    { kind: "action", label: "Copy branch name", onSelect: () => void copyText(branchName(item), "Branch name") },
  ];
}

const branchLengthMax = 60;

/** `debt-012-short-title`: what a branch is called so that its pull request links back. */
export function branchName({ id, title }: Pick<Item, "id" | "title">): string {
  const words = title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .match(/[a-z0-9]+/g);
  const name = [id.toLowerCase(), ...(words ?? [])].join("-");
  return name.length <= branchLengthMax ? name : name.slice(0, branchLengthMax + 1).replace(/-[^-]*$/, "");
}
