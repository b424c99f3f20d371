import rehypeSanitize, { defaultSchema } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { formatItemId, parseItemId } from "@/lib/items/words";
import { paths } from "@/lib/paths";

type Tree = Parameters<ReturnType<typeof rehypeSanitize>>[0];
type Child = Tree["children"][number];
type Element = Extract<Child, { type: "element" }>;
type Content = Element["children"][number];

/** Item numbers and handles as people write them in a sentence; not inside a word, a path or an address. */
const mentions = /(?<![\p{L}\p{N}_./@-])(?:debt-\d{1,9}|@[a-z0-9](?:[a-z0-9._-]{0,38}[a-z0-9])?)(?![\p{L}\p{N}_])/giu;
/** In these a text stays as it was written. */
const literal: ReadonlySet<string> = new Set(["a", "code", "pre"]);
/** The page and its sections hold the first two levels of headings. */
const headingShift = 2;

/** Nothing is fetched from elsewhere and nothing asks for input: both become words before this list applies. */
const schema: typeof defaultSchema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => !["img", "input", "picture", "source"].includes(name)),
  protocols: { ...defaultSchema.protocols, href: ["http", "https", "mailto"] },
};

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(() => (tree: Tree) => replaceChildren(tree, plain))
  .use(rehypeSanitize, schema)
  .use(() => (tree: Tree) => replaceChildren(tree, decorated))
  .use(rehypeStringify)
  .freeze();

/**
 * Markdown (with tables, task lists and strikethrough) → HTML that executes nothing and loads nothing: raw HTML is dropped,
 * pictures become links, addresses are http, https or mailto. `DEBT-012` becomes a link to the item, `@handle` is marked.
 * Heavy: import it lazily in the browser.
 */
export function renderMarkdown(text: string): string {
  return String(processor.processSync(text));
}

/** Replaces every node from the leaves up; `isLiteral` when it stands in code or in a link. */
function replaceChildren(tree: Tree, replace: (node: Content, isLiteral: boolean) => Content[]): void {
  tree.children = tree.children.flatMap((child) => (child.type === "doctype" ? [] : walk(child, false)));

  function walk(node: Content, isLiteral: boolean): Content[] {
    if (node.type === "element") {
      const inside = isLiteral || literal.has(node.tagName);
      node.children = node.children.flatMap((child) => walk(child, inside));
    }
    return replace(node, isLiteral);
  }
}

/** A picture as a link to it, a box of a task list as its sign. */
function plain(node: Content): Content[] {
  if (node.type !== "element") return [node];
  const { src, alt, checked } = node.properties;
  if (node.tagName === "input") return [text(checked ? "☑" : "☐")];
  if (node.tagName !== "img") return [node];
  return [element("a", { href: String(src ?? "") }, [text(String(alt || "picture"))])];
}

function decorated(node: Content, isLiteral: boolean): Content[] {
  if (node.type === "text") return isLiteral ? [node] : withMentions(node.value);
  if (node.type !== "element") return [node];
  const heading = /^h([1-6])$/.exec(node.tagName);
  if (heading) node.tagName = `h${Math.min(6, Number(heading[1]) + headingShift)}`;
  if (node.tagName === "a") node.properties = { ...node.properties, rel: ["nofollow", "noreferrer", "ugc"] };
  // What scrolls by itself must be reached by the keyboard.
  if (node.tagName === "pre") node.properties = { ...node.properties, tabIndex: 0 };
  return node.tagName === "table" ? [element("div", { tabIndex: 0, dataScroll: "" }, [node])] : [node];
}

function withMentions(value: string): Content[] {
  const parts: Content[] = [];
  let at = 0;
  for (const match of value.matchAll(mentions)) {
    parts.push(text(value.slice(at, match.index)), mention(match[0]));
    at = match.index + match[0].length;
  }
  return [...parts, text(value.slice(at))];
}

function mention(word: string): Content {
  const number = parseItemId(word);
  if (number !== null)
    return element("a", { href: paths.item(formatItemId(number)), className: ["num"] }, [text(word)]);
  return word.startsWith("@") ? element("span", { dataMention: "" }, [text(word)]) : text(word);
}

function element(tagName: string, properties: Element["properties"], children: Content[]): Element {
  return { type: "element", tagName, properties, children };
}

function text(value: string): Content {
  return { type: "text", value };
}
