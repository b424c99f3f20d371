"use client";
import { Plus, Ellipsis, SlidersHorizontal, ChevronDown } from "lucide-react";
import { type ReactNode } from "react";
import { ItemCard } from "@/components/items/item-card";
import { StatusGlyph } from "@/components/items/status-glyph";
import { FilterBar, FilterField, BarSeparator, BarText } from "@/components/layout/filter-bar";
import { LaunchVerdict } from "@/components/layout/launch-verdict";
import { LiveIndicator } from "@/components/layout/live-indicator";
import { FullPage } from "@/components/layout/page";
import { SearchButton } from "@/components/layout/search-button";
import { TopBar } from "@/components/layout/top-bar";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { CheckBox } from "@/components/ui/checkbox";
import { FilterChip } from "@/components/ui/filter-chip";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { Menu } from "@/components/ui/menu";
import { Switch } from "@/components/ui/switch";
import { type C, open, progress, resolved, who } from "./data";
function Column({ id, title, n, end, extra, cards, mark }: { id: string; title: string; n: number; end: string; extra?: ReactNode; cards: C[]; mark: "open" | "in_progress" | "resolved" }) {
  return (
    <section className="flex min-h-0 min-w-0 flex-col" aria-labelledby={id}>
      <header className="flex h-10 flex-none items-center gap-2 ps-0.5 pe-1"><StatusGlyph mark={mark} /><h2 id={id} className="font-strong">{title}</h2><span className="text-ink-3">{n}</span>{extra}<span className="ms-auto flex items-center gap-0.5 text-meta text-ink-3"><span className="me-1.5">{end}</span><IconButton size="sm" label={`New item in ${title}`}><Plus /></IconButton><IconButton size="sm" label={`${title} menu`}><Ellipsis /></IconButton></span></header>
      <ol className="-mx-[5px] grid min-h-0 content-start gap-[7px] overflow-auto px-[5px] pt-0.5 pb-4 scroll-quiet max-md:mx-0 max-md:gap-2 max-md:px-3">
        {cards.map(({ item, due, x }) => (
          <li key={item.id} className="@container"><ItemCard item={item} due={due} {...x} check={<CheckBox aria-label={`Select ${item.id}`} checked={Boolean(x?.selected)} onChange={() => undefined} />} menu={<Menu label="Actions" align="end" entries={[{ kind: "action", label: "Copy link", onSelect: () => undefined }]} trigger={(p) => <IconButton {...p} size="sm" label={`Actions on ${item.id}`}><Ellipsis /></IconButton>} />} /></li>
        ))}
      </ol>
    </section>
  );
}
export function Board() {
  return (
    <>
      <TopBar title="Board" subtitle="Everything" verdict={<LaunchVerdict blockers={2} href="/gallery?x=1" />} live={<><LiveIndicator state="live" /><span className="flex gap-0.5 max-md:hidden"><Avatar actor={who("TO")} /><Avatar actor={who("ID")} /><Avatar actor={who("q2")} /></span></>} search={<SearchButton />} primary={<Button look="primary">New item<Kbd>c</Kbd></Button>} phoneActions={<IconButton size="touch" label="New item"><Plus /></IconButton>} />
      <FilterBar label="Filter the board" end={<><BarText>23 of 30, 7 wait in the inbox</BarText><BarSeparator /><Menu label="Columns" entries={[{ kind: "radio", label: "Columns", value: "status", options: [{ value: "status", label: "Status", keys: ["s"] }, { value: "priority", label: "Priority", hint: "4" }], onChange: () => undefined }, { kind: "separator" }, { kind: "check", label: "Show empty columns", checked: true, onChange: () => undefined }, { kind: "submenu", label: "Lanes", entries: [{ kind: "action", label: "By coordinator", onSelect: () => undefined }] }, { kind: "action", label: "Delete view…", danger: true, onSelect: () => undefined }]} trigger={(p) => <Button {...p} look="ghost" size="sm">Columns: Status<ChevronDown /></Button>} /><Switch label="Lanes by coordinator" className="px-2 text-meta font-medium text-ink-2" /><Button look="ghost" size="sm"><SlidersHorizontal />Display</Button></>}>
        <FilterField label="Filter items" />
        <FilterChip field={{ text: "Repository" }} operator={{ text: "is" }} value={{ text: "aapm", entries: [{ kind: "action", label: "aapm", onSelect: () => undefined }] }} onRemove={() => undefined} />
        <FilterChip field={{ text: "Found" }} operator={{ text: "before" }} value={{ text: "today" }} onRemove={() => undefined} />
        <Button look="ghost" size="sm"><Plus />Filter</Button>
      </FilterBar>
      <FullPage label="Items by status" className="grid grid-cols-[40px_repeat(3,minmax(0,1fr))] gap-3 overflow-hidden px-4 max-md:block max-md:px-0 max-md:overflow-auto">
        <button type="button" className="my-2 mb-4 flex flex-col items-center gap-2 rounded-2 py-2 shadow-edge-quiet max-md:hidden"><StatusGlyph mark="inbox" /><span className="num text-ink-3">7</span><span className="font-strong [writing-mode:vertical-rl]">Inbox</span></button>
        <Column id="c1" title="Open" n={8} end="38 h" cards={open} mark="open" />
        <Column id="c2" title="In Progress" n={8} end="28 h" extra={<Badge tone="warn" small>2 over limit</Badge>} cards={progress} mark="in_progress" />
        <Column id="c3" title="Resolved" n={7} end="since 30 Dec" cards={resolved} mark="resolved" />
      </FullPage>
    </>
  );
}
