import type { Right } from "@/lib/http/access-walk/product-table";
import type { Sample, Samples } from "@/lib/http/access-walk/sample";

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
};

function alone(right: Right, as: string, request: Sample["request"] = () => ({})): Samples {
  return { alone: [{ right, as, request }] };
}
