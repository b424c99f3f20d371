import type { List, ListItem, Paragraph, RootContent } from "mdast";
import { unitOfBox } from "@/lib/discovery/sources/markdown/boxes";
import type { Group } from "@/lib/discovery/sources/markdown/group";
import { acceptedId, isPlaceholderId } from "@/lib/discovery/sources/markdown/ids";
import { richOf } from "@/lib/discovery/sources/markdown/rich";
import type { DocumentContext, Unit } from "@/lib/discovery/sources/markdown/unit";

/**
 * Plain bullets and paragraphs that begin with an id of their own. They are no items beside sections, rows or boxes
 * (RULES.md section 1, rule 5); in a document that has nothing else they are what its author tracks.
 */
export function unitsOfEntries(nodes: readonly RootContent[], group: Group, context: DocumentContext): Unit[] {
  return nodes.flatMap((node, index) => {
    if (node.type === "list") {
      return node.children.flatMap((item) => (startsWithId(item, context) ? [entryOf(item, group, context)] : []));
    } else if (node.type === "paragraph" && startsWithId({ children: [node] }, context)) {
      return [entryOf(asItem(node, detailsOf(nodes.slice(index + 1), context)), group, context)];
    } else {
      return [];
    }
  });
}

function entryOf(item: ListItem, group: Group, context: DocumentContext): Unit {
  return { ...unitOfBox(item, group, context), kind: "entry", box: null };
}

/** What follows a paragraph with an id, up to the next one. */
function detailsOf(nodes: readonly RootContent[], context: DocumentContext): ListItem["children"] {
  const details: ListItem["children"] = [];
  for (const node of nodes) {
    const detail =
      node.type === "paragraph" || node.type === "list" || node.type === "code" || node.type === "blockquote"
        ? node
        : null;
    if (
      !detail ||
      (detail.type === "paragraph" && startsWithId({ children: [detail] }, context)) ||
      (detail.type === "list" && hasIds(detail, context))
    ) {
      break;
    }
    details.push(detail);
  }
  return details;
}

function hasIds(list: List, context: DocumentContext): boolean {
  return list.children.some((item) => startsWithId(item, context));
}

function startsWithId(item: Pick<ListItem, "children">, context: DocumentContext): boolean {
  const [head] = item.children;
  const text =
    head?.type === "paragraph" ? richOf([head]).text.replace(/^(?:\p{Extended_Pictographic}|\uFE0F|\s)+/u, "") : "";
  const candidate = acceptedId(text, context.census);
  return (
    candidate !== null &&
    candidate.strength === "strong" &&
    candidate.length < text.length &&
    !isPlaceholderId(candidate.id)
  );
}

function asItem(paragraph: Paragraph, details: ListItem["children"]): ListItem {
  const { position } = paragraph;
  return position
    ? { type: "listItem", children: [paragraph, ...details], position }
    : { type: "listItem", children: [paragraph, ...details] };
}
