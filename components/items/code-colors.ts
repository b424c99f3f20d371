export type CodePart = { text: string; kind: "plain" | "comment" | "string" | "number" | "keyword" };

const keywords =
  "abstract|and|as|async|await|break|case|catch|class|const|continue|def|default|del|do|elif|else|enum|except|export|extends|finally|fn|for|from|func|function|if|impl|implements|import|in|interface|is|lambda|let|match|new|not|or|package|pass|pub|raise|return|self|static|struct|super|switch|this|throw|try|type|use|using|var|void|while|with|yield";
const token = new RegExp(
  [
    "(?<comment>(?:#(?!\\w*\\().*|//.*|--\\s.*|/\\*.*?(?:\\*/|$)|<!--.*?(?:-->|$)))",
    "(?<string>\"\"\".*?(?:\"\"\"|$)|'''.*?(?:'''|$)|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|`(?:\\\\.|[^`\\\\])*`)",
    "(?<number>(?<![\\w$])\\d[\\d_]*(?:\\.\\d+)?(?![\\w$]))",
    `(?<keyword>(?<![\\w$.-])(?:${keywords})(?![\\w$-]))`,
  ].join("|"),
  "g",
);

/**
 * One line of code in coloured parts. It knows no language: comments, strings, numbers and the words that most languages
 * reserve; enough to read an excerpt by.
 */
export function colorLine(line: string): CodePart[] {
  const parts: CodePart[] = [];
  let at = 0;
  for (const match of line.matchAll(token)) {
    if (match.index > at) parts.push({ text: line.slice(at, match.index), kind: "plain" });
    parts.push({ text: match[0], kind: kindOf(match.groups ?? {}) });
    at = match.index + match[0].length;
  }
  if (at < line.length) parts.push({ text: line.slice(at), kind: "plain" });
  return parts;
}

function kindOf(groups: Partial<Record<string, string>>): CodePart["kind"] {
  if (groups.comment !== undefined) return "comment";
  if (groups.string !== undefined) return "string";
  return groups.number === undefined ? "keyword" : "number";
}
