"use client";
import { type ReactNode, useState } from "react";
import { X, Link2 } from "lucide-react";
import { ItemCard } from "@/components/items/item-card";
import { ItemRow } from "@/components/items/item-row";
import { checkColumnWidth, defaultItemColumns, itemColumnShown } from "@/components/items/item-columns";
import { PriorityLabel } from "@/components/items/priority-glyph";
import { MarkLabel, StatusGlyph, statusMarks } from "@/components/items/status-glyph";
import { BlockedText } from "@/components/items/blocked-text";
import { OfflineStrip } from "@/components/layout/offline-strip";
import { TopBar } from "@/components/layout/top-bar";
import { LiveIndicator } from "@/components/layout/live-indicator";
import { LaunchVerdict } from "@/components/layout/launch-verdict";
import { Page } from "@/components/layout/page";
import { Section } from "@/components/layout/section";
import { Avatar } from "@/components/ui/avatar";
import { Banner } from "@/components/ui/banner";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { CheckBox, CheckField } from "@/components/ui/checkbox";
import { Chip } from "@/components/ui/chip";
import { Combobox, MultiPicker, Picker } from "@/components/ui/combobox";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { ContextMenu } from "@/components/ui/context-menu";
import { Dialog } from "@/components/ui/dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { announce } from "@/components/ui/live-region";
import { Loading } from "@/components/ui/loading";
import { Popover } from "@/components/ui/popover";
import { Progress } from "@/components/ui/progress";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { SidePane } from "@/components/ui/side-pane";
import { CardSkeleton, RowsSkeleton } from "@/components/ui/skeleton";
import { Switch } from "@/components/ui/switch";
import { GroupRow, HeadCell, Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { showToast, showUndo, undoLatest } from "@/components/ui/toast";
import { Tooltip } from "@/components/ui/tooltip";
import { open, progress, who } from "../data";
const people = ["Mara Köhler", "Tom Okafor", "Inês Duarte", "Jonas Lind"].map((n) => ({ value: n, label: n, icon: <Avatar actor={{ name: n, kind: "person" }} decorative />, hint: "faculty" }));
const G = ({ t, children }: { t: string; children: ReactNode }) => <div className="grid content-start gap-2"><h3 className="text-meta text-ink-3">{t}</h3>{children}</div>;
const R = ({ children }: { children: ReactNode }) => <div className="flex flex-wrap items-center gap-2">{children}</div>;
export function Parts() {
  const [d, setD] = useState(false); const [c, setC] = useState(false); const [pane, setPane] = useState(false);
  const [tab, setTab] = useState<"open" | "in_progress" | "resolved">("in_progress"); const [seg, setSeg] = useState<"a" | "b">("a");
  const [one, setOne] = useState<string | null>("Tom Okafor"); const [many, setMany] = useState<string[]>(["Mara Köhler"]); const [sel, setSel] = useState<"a" | "b" | "">("");
  const first = progress[2]; if (!first) return null;
  return (
    <>
      <TopBar title="Parts" subtitle="every control" live={<LiveIndicator state="reconnecting" />} verdict={<LaunchVerdict blockers={0} href="/x" />} />
      <OfflineStrip since="16:22" waiting={2} againInSeconds={4} />
      <Page width="wide">
        <Section title="Controls" description="What they look like" actions={<Button size="sm">Act</Button>}>
          <div className="grid grid-cols-3 gap-6 max-md:grid-cols-1">
            <G t="Buttons"><R><Button look="primary">Decide<Kbd>↵</Kbd></Button><Button>Re-plan…</Button><Button disabled>Re-plan…</Button><Button look="ghost">Ghost</Button><Button look="danger">Revoke…</Button></R><R><Button size="sm" look="primary">Small</Button><Button size="sm">Small</Button><IconButton label="Link"><Link2 /></IconButton><IconButton size="sm" label="Close"><X /></IconButton><Button look="primary" disabled>Off</Button></R>
              <R><CheckBox aria-label="a" /><CheckBox aria-label="b" checked onChange={() => 0} /><CheckBox aria-label="c" checked="mixed" onChange={() => 0} /><Switch label="Lanes" /><Switch label="On" defaultChecked /><Avatar actor={who("MK")} /><Avatar actor={who("q2")} /><Avatar actor={null} /><Avatar actor={{ name: "Paydown", kind: "system" }} size="lg" /></R>
              <R><Badge>quiet</Badge><Badge tone="ok">Open</Badge><Badge tone="warn">2 over limit</Badge><Badge tone="bad">failed</Badge><Badge tone="accent">new</Badge><Badge tone="line">main</Badge></R><R><Chip>opsec</Chip><Chip look="line">data</Chip><Chip look="accent" onRemove={() => 0} removeLabel="Remove">3 selected</Chip></R>
              <R>{(["P0", "P1", "P2", "P3", null] as const).map((p) => <PriorityLabel key={p ?? "n"} priority={p} />)}</R><R>{statusMarks.map((m) => <MarkLabel key={m} mark={m} />)}<BlockedText blockedBy={["DEBT-021", "DEBT-003"]} /></R>
              <R><Segmented label="View" options={[{ value: "a", label: "Board" }, { value: "b", label: "List" }]} value={seg} onValueChange={setSeg} /><Tooltip text="9 Feb 2026, 22:10 CET"><Button size="sm">Tip</Button></Tooltip></R>
            </G>
            <G t="Fields"><TextField label="Title" placeholder="What is wrong" hint="A short sentence" required /><TextField label="Effort" error="Effort is a number of hours" defaultValue="many" /><TextArea label="Why" hint="Seen by everyone" /><Select label="Role" placeholder="Choose…" options={[{ value: "a", label: "Resident" }, { value: "b", label: "Faculty" }]} value={sel} onValueChange={setSel} /><Combobox label="Assignee" options={people} value={one} onValueChange={setOne} /><CheckField label="Revoke all tokens" hint="They stop at once" /></G>
            <G t="Popups"><R><Picker label="Assign" options={people} value={one} onValueChange={setOne} trigger={(p) => <Button {...p}>Assign…</Button>} /><MultiPicker label="Labels" options={people} values={many} onValuesChange={setMany} trigger={(p) => <Button {...p}>Labels ({many.length})</Button>} /><Popover label="Snooze" trigger={(p) => <Button {...p}>Snooze…</Button>}>{(close) => <div className="grid gap-2"><TextField label="Until" type="date" /><Button look="primary" onClick={close}>Snooze</Button></div>}</Popover></R>
              <R><Button onClick={() => setD(true)}>Dialog…</Button><Button onClick={() => setC(true)}>Confirm…</Button><Button onClick={() => setPane(true)}>Pane</Button></R>
              <R><Button onClick={() => showUndo("3 items moved to P1", () => announce("undone"), "1 skipped: DEBT-002 is P0, only a coordinator lowers it")}>Undo toast</Button><Button onClick={() => showToast({ title: "DEBT-006 stays in Open", detail: "The server did not answer in 10 s. Nothing was changed.", tone: "bad", action: { label: "Try again", run: () => undefined } })}>Bad toast</Button><Button onClick={() => undoLatest()}>u</Button></R>
              <ContextMenu label="Actions" entriesFor={() => [{ kind: "action", label: "Copy link", onSelect: () => announce("copied") }]}><div className="rounded-2 bg-surface p-3 shadow-card">Right click here</div></ContextMenu>
              <Banner title="Read only" tone="info">You can look, not touch.</Banner><Banner title="Two keys expire" tone="warn" actions={<Button size="sm">Rotate…</Button>} /><Banner title="Not saved" tone="bad">Nothing was changed.</Banner>
            </G>
            <G t="Cards"><ol className="grid gap-2.5">{[{}, { focused: true }, { selected: true }, { open: true }, { drag: "lifted" as const }, { drag: "left" as const }].map((x, i) => <li key={String(i)} className="@container"><ItemCard item={first.item} due={first.due} checks="passed" {...x} check={<CheckBox aria-label="s" checked={"selected" in x} onChange={() => 0} />} id={`c${i}`} aria-labelledby={undefined} aria-label="card" /></li>)}</ol></G>
            <G t="Waiting"><Loading label="Loading items"><div className="grid gap-2"><CardSkeleton /><CardSkeleton /></div></Loading><Progress title="Reading TECHNICAL_DEBT.md" value={19} max={30} stop={<Button size="sm">Stop</Button>}>19 of 30 items, nothing is written yet</Progress><RowsSkeleton rows={3} /></G>
            <G t="Empty, failed"><EmptyState title="Nothing to triage" actions={<><Button>Scan aapm now</Button><Button look="ghost">Import a register…</Button></>}>New findings wait here until somebody decides. The last scan was 26 h ago and found 1.</EmptyState><ErrorState title="The list could not be read" requestId="01J9" actions={<Button>Try again</Button>}>Nothing was changed.</ErrorState></G>
          </div>
          <Tabs label="Status" stretched tabs={[{ id: "open", label: "Open", count: 8, icon: <StatusGlyph mark="open" /> }, { id: "in_progress", label: "In Progress", count: 8, icon: <StatusGlyph mark="in_progress" /> }, { id: "resolved", label: "Resolved", count: 7, icon: <StatusGlyph mark="resolved" /> }]} selected={tab} onSelect={setTab}>
            <div className="overflow-x-auto bg-surface"><Table aria-label="Items" className="table-fixed min-w-[1000px]"><colgroup><col style={{ width: checkColumnWidth }} />{defaultItemColumns.map((k) => <col key={k} style={{ width: itemColumnShown[k].width ?? undefined }} />)}</colgroup><thead><tr><HeadCell><span className="sr-only">Selected</span></HeadCell>{defaultItemColumns.map((k) => <HeadCell key={k} sorted={k === "priority" ? "ascending" : undefined} onSort={k === "priority" ? () => undefined : undefined}>{itemColumnShown[k].head}</HeadCell>)}</tr></thead><tbody><GroupRow columns={9}><StatusGlyph mark="open" />Open<span className="font-normal text-ink-3">8</span></GroupRow>{open.map(({ item, due, x }) => <ItemRow key={item.id} item={item} due={due} columns={defaultItemColumns} selected={Boolean(x?.selected)} focused={Boolean(x?.focused)} check={<CheckBox aria-label={`Select ${item.id}`} checked={Boolean(x?.selected)} onChange={() => 0} className="align-middle" />} />)}</tbody></Table></div>
          </Tabs>
        </Section>
      </Page>
      <Dialog open={d} onOpenChange={setD} title="New item" description="It goes to the inbox." footer={<><Button look="ghost" onClick={() => setD(false)}>Cancel</Button><Button look="primary">Create</Button></>}><div className="grid gap-3"><TextField label="Title" autoFocus /><Combobox label="Assignee" options={people} value={one} onValueChange={setOne} /></div></Dialog>
      <ConfirmDialog open={c} onOpenChange={setC} title="Revoke this token?" confirm="Revoke" danger onConfirm={() => setC(false)}>What uses it stops at once.</ConfirmDialog>
      {pane ? <SidePane label="DEBT-021" onClose={() => setPane(false)} header={<><span className="num text-ink-2">DEBT-021</span><span className="flex-1" /><IconButton label="Close" onClick={() => setPane(false)}><X /></IconButton></>} fields={<p>Fields</p>} footer={<Button size="sm">Send</Button>}><h2 className="text-item font-strong tracking-item">Hardcoded Faculty Clinic Caps</h2></SidePane> : null}
    </>
  );
}
