import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { can } from "@/lib/access/can";
import {
  audienceSentence,
  describeEndpoints,
  describeRights,
  noRight,
  rightsMarkdown,
} from "@/lib/access/describe-rights";
import { permissions } from "@/lib/access/permissions";
import { roles } from "@/lib/access/roles";
import { routes } from "@/lib/http/api";

const page = "docs/who-may-do-what.md";
const endpoints = routes.map(({ endpoint }) => endpoint);

describe("the table of rights", () => {
  it("has a row for every verb, and a cell is empty exactly where the code refuses", () => {
    const rights = describeRights();
    expect(rights.map(({ verb }) => verb)).toEqual(Object.keys(permissions));
    for (const { verb, byRole, agents } of rights) {
      for (const role of roles) {
        const may = (kind: "person" | "agent") => can({ id: "usr_1", kind, role, token: null }, verb);
        expect(byRole[role] !== noRight, `${role} ${verb}`).toBe(may("person"));
        expect(byRole[role] !== noRight && agents, `agent as ${role} ${verb}`).toBe(may("agent"));
      }
    }
  });

  it("says of every endpoint who may call it, in words", () => {
    for (const { sentence, name } of describeEndpoints(endpoints)) {
      expect(sentence, name).toMatch(/^(Everyone|Only|Anyone).+\.$/);
    }
    expect(audienceSentence("item.set-p0")).toBe("Only coordinators and admins can set or lower P0.");
    expect(audienceSentence("item.see")).toBe("Everyone can see and search items.");
  });

  it("is in the docs as the code has it; UPDATE_DOCS=1 writes it anew", () => {
    const written = rightsMarkdown(endpoints);
    if (process.env.UPDATE_DOCS === "1") writeFileSync(page, written);
    expect(readFileSync(page, "utf8")).toBe(written);
  });
});
