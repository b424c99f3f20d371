import { z } from "zod";
import { ActorRef } from "@/lib/accounts/actor";
import { endpoint } from "@/lib/http/endpoint";
import { itemFilterShape } from "@/lib/items/filter";

const importBytesMax = 25 * 1024 * 1024;
/** As JSON a file grows: quotes and line ends take two characters. */
const importBodyBytesMax = 2 * importBytesMax;

export const sourceNames = ["markdown", "csv", "json"] as const;
export const SourceName = z.enum(sourceNames);
export type SourceName = z.infer<typeof SourceName>;

/** What an import does to one item of the file. */
export const importActions = ["created", "updated", "unchanged", "reopened", "would_close", "skipped"] as const;
export const ImportAction = z.enum(importActions);
export type ImportAction = z.infer<typeof ImportAction>;

export const ImportRow = z
  .object({
    action: ImportAction,
    sourceId: z.string().nullable(),
    id: z.string().nullable().meta({ description: "The item it is, or becomes" }),
    title: z.string(),
    line: z.int().nullable(),
    reason: z.string(),
    changes: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })),
  })
  .meta({ id: "ImportRow" });
export type ImportRow = z.infer<typeof ImportRow>;

export const ImportCounts = z.record(ImportAction, z.int());
export type ImportCounts = z.infer<typeof ImportCounts>;

export const ImportReport = z
  .object({
    register: z.string(),
    source: SourceName,
    filename: z.string(),
    applied: z.boolean(),
    counts: ImportCounts,
    rows: z.array(ImportRow),
    notices: z.array(z.object({ line: z.int(), text: z.string() })),
  })
  .meta({ id: "ImportReport" });
export type ImportReport = z.infer<typeof ImportReport>;

export const ImportFile = z.strictObject({
  filename: z.string().trim().min(1).max(300),
  content: z.string().max(importBytesMax),
  source: SourceName.optional().meta({ description: "Told from name and content when left out" }),
  register: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: "Which register this file is a revision of; its name, unless said" }),
});
export type ImportFile = z.infer<typeof ImportFile>;

const tag = { tag: "Import and export" } as const;

export const checkImport = endpoint({
  ...tag,
  name: "checkImport",
  method: "POST",
  path: "/imports/check",
  audience: "register.check-import",
  summary: "What an import would do, item by item; changes nothing",
  body: ImportFile,
  output: ImportReport,
  refusals: ["unreadable-register"],
  bodyBytesMax: importBodyBytesMax,
});

export const applyImport = endpoint({
  ...tag,
  name: "applyImport",
  method: "POST",
  path: "/imports",
  audience: "register.import",
  summary: "Import a register; the same file twice changes nothing",
  description:
    "Records match by their id in the file. What a person edited since the last import is kept. Nothing is closed because it is absent.",
  body: ImportFile,
  output: ImportReport,
  refusals: ["unreadable-register", "conflict"],
  bodyBytesMax: importBodyBytesMax,
});

export const listImports = endpoint({
  ...tag,
  name: "listImports",
  method: "GET",
  path: "/imports",
  audience: "register.check-import",
  summary: "The imports so far, newest first, at most 100",
  output: z.object({
    data: z.array(
      z.object({
        id: z.string(),
        register: z.string(),
        source: z.string(),
        filename: z.string(),
        by: ActorRef,
        at: z.iso.datetime(),
        counts: ImportCounts,
      }),
    ),
  }),
});

export const exportItems = endpoint({
  ...tag,
  name: "exportItems",
  method: "GET",
  path: "/export",
  audience: "item.export",
  summary: "The register, or a filtered part of it, as a file that imports back equal",
  query: z.strictObject({ ...itemFilterShape, format: SourceName.default("markdown") }),
  output: z.void(),
  produces: ["text/markdown", "text/csv", "application/json"],
});
