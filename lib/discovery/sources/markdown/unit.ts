import type { Field } from "@/lib/discovery/sources/markdown/fields";
import type { Group } from "@/lib/discovery/sources/markdown/group";
import type { Lead, LeadContext } from "@/lib/discovery/sources/markdown/lead";
import type { Rich } from "@/lib/discovery/sources/markdown/rich";

/** What a document says about one piece of debt in one place, before the places are put together. */
export type Unit = {
  kind: "section" | "row" | "box" | "entry";
  line: number;
  id: string | null;
  title: Rich;
  lead: Lead;
  fields: Field[];
  group: Group;
  /** The state of a checkbox. */
  box: "checked" | "unchecked" | null;
  /** Markdown of everything but the title; captured fields are still in it. */
  body: Body;
  /** Whether it stands in a place that tells items again. */
  repeats: boolean;
  /** The 1-based line of the table a row belongs to, else null. */
  table: number | null;
  /** `id` and `fields` are proof of an item; `shape` is a guess that clearer items of the document outweigh. */
  proof: "id" | "fields" | "shape";
};

/** A stretch of the source, or Markdown that was put together. */
export type Body =
  | { kind: "source"; from: number; to: number }
  | { kind: "parts"; parts: { field: Field | null; markdown: string }[] };

/** What is the same for a whole document. */
export type DocumentContext = LeadContext & { text: string };
