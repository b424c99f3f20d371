import type { Root } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { defuse } from "@/lib/discovery/sources/markdown/defuse";

/** Longest Markdown register that is read, in characters; several thousand items. */
export const markdownLengthMax = 1_000_000;
/** Most lines of such a register, blank ones not counted. */
export const markdownLinesMax = 40_000;

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ["yaml", "toml"]);

/** A text as a tree of CommonMark and GFM, front matter included; offsets are those of the text. */
export function parseMarkdown(text: string): Root {
  return parser.parse(defuse(text));
}
