import type { Right } from "@/lib/http/access-walk/product-table";
import type { Sample, Samples } from "@/lib/http/access-walk/sample";
import { defaultCalendar } from "@/lib/items/calendar";
import { defaultClockRules } from "@/lib/items/due";

const see: Right = "see, search, export";
const report: Right = "comment, report an item";
const settings: Right = "create users, set roles, settings";

const register = `# Technical debt

| ID | Title | Priority | Status | Category |
| --- | --- | --- | --- | --- |
| TD-1 | Logs grow without end | P2 | Open | Testing |
| TD-2 | Nobody knows the retry limit | P3 | Open | Testing |
`;
const file = { filename: "TECHNICAL_DEBT.md", content: register };

/** The samples of lists, board, import and export, reporting and settings. */
export const registerSamples: Record<string, Samples> = {
  listItems: alone(see, "list items"),
  createItem: alone(report, "report an item", ({ turn }) => ({ body: { title: `Reported in turn ${turn}` } })),
  listProposals: alone(see, "list proposals"),
  listSimilarItems: alone(see, "look for similar items", () => ({ query: { title: "Tokens never expire" } })),
  readBalance: alone(see, "see the balance"),
  listCategories: alone(see, "list categories"),
  createCategory: alone(settings, "add a category", ({ turn }) => ({ body: { name: `Category ${turn}` } })),
  editCategory: alone(settings, "rename a category", ({ turn }) => ({
    params: { category: "cat_documentation" },
    body: { name: `Documentation ${turn}` },
  })),
  readBoard: alone(see, "see the board"),
  readColumn: alone(see, "see a column", () => ({ params: { key: "open" } })),
  readLive: alone(see, "hear what changes"),
  checkImport: alone("try an import", "try an import", () => ({ body: file })),
  applyImport: alone("apply an import", "apply an import", () => ({ body: file })),
  listImports: alone("try an import", "list imports"),
  exportItems: alone(see, "export the register"),
  readSettings: alone(settings, "see the settings"),
  readCalendar: alone(see, "see the calendar"),
  changeCalendar: alone(settings, "set the calendar", () => ({
    body: { ...defaultCalendar, holidays: ["2027-01-01"] },
  })),
  changeClockRules: alone(settings, "set the clock", () => ({
    body: { ...defaultClockRules, restartOnReopen: false },
  })),
  changeWorkLimits: alone(settings, "set the work limits", () => ({ body: { in_progress: 9, assignee: null } })),
  changeRegister: alone(settings, "name the register", ({ turn }) => ({ body: { name: `Register ${turn}` } })),
  readIndex: alone(null, "see the index"),
  readOpenApi: alone(null, "see the document"),
};

function alone(right: Right | null, as: string, request: Sample["request"] = () => ({})): Samples {
  return { alone: [{ right, as, request }] };
}
