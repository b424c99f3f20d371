import { describe, expect, it } from "vitest";
import { routes } from "@/lib/http/api";
import { createOpenApi } from "@/lib/http/openapi";
import { describeReference } from "@/lib/http/openapi-operations";

const endpoints = routes.map(({ endpoint }) => endpoint);
const { operations, types, tags } = describeReference(createOpenApi(endpoints));
const named = new Map(operations.map((operation) => [operation.name, operation]));

describe("the reference", () => {
  it("shows every declared endpoint under a tag", () => {
    expect([...named.keys()].sort()).toEqual(endpoints.map(({ name }) => name).sort());
    for (const operation of operations) expect(tags).toContain(operation.tag);
  });

  it("gives examples that the endpoints themselves take", () => {
    const refused = endpoints.flatMap((endpoint) => {
      const curl = named.get(endpoint.name)?.curl ?? "";
      expect(curl.split("\n")[0], endpoint.name).toMatch(/^curl (-X [A-Z]+ )?"\$PAYDOWN_URL\/api\/v1\/[\w/.-]*"/);
      if (!endpoint.body) return [];
      const sent = JSON.parse(/-d '(.*)'$/s.exec(curl)?.[1] ?? "null");
      return (endpoint.body.safeParse(sent).error?.issues ?? []).map((issue: { message: string }) => ({
        ...{ endpoint: endpoint.name, sent, why: issue.message },
      }));
    });
    expect(refused).toEqual([]);
  });

  it("says in words what a type may be, and links the named ones", () => {
    const change = named.get("changePriority");
    expect(change?.body?.fields).toEqual([
      {
        name: "priority",
        required: true,
        description: expect.any(String),
        type: { words: "Priority", refs: ["Priority"] },
      },
      { name: "reason", required: false, description: null, type: { words: "text, 1000 at most or null", refs: [] } },
      expect.objectContaining({ name: "batch", required: false }),
    ]);
    expect(change?.audience.sentence).toBe("Only faculty, coordinators and admins can set P1 to P3.");
    expect(change?.refusals.map(({ code }) => code)).toContain("item-overtaken");
    expect(types.find(({ name }) => name === "Priority")?.values).toEqual(["P0", "P1", "P2", "P3"]);
    const linked = operations.flatMap(({ body, answer, parameters }) =>
      [body?.type, answer.type, ...parameters.map(({ type }) => type)].flatMap((type) => type?.refs ?? []),
    );
    for (const name of linked) expect(types.map((type) => type.name)).toContain(name);
  });
});
