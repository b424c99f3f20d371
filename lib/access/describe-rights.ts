import { whoMay } from "@/lib/access/can";
import { permissionOf, permissions, type Verb } from "@/lib/access/permissions";
import { isAtLeast, type Role, roles, roleWords } from "@/lib/access/roles";

/** A right as a row of the table: what it is, what each role has of it, and what an agent and a token need. */
export type RightRow = {
  verb: Verb;
  to: string;
  byRole: Record<Role, string>;
  agents: boolean;
  token: string;
};

/** What of a declared endpoint says who may call it. */
export type EndpointFacts = {
  name: string;
  method: string;
  path: string;
  tag: string;
  summary: string;
  audience: string;
};
export type EndpointRow = Omit<EndpointFacts, "audience"> & { audience: string; sentence: string };

/** What stands in a cell for a right that a role does not have. */
export const noRight = "–";

/** The table of rights, one row a verb, in the order it is declared. */
export function describeRights(): RightRow[] {
  return verbs().map((verb) => {
    const { to, token, agents } = permissionOf(verb);
    const byRole: Record<Role, string> = {
      read_only: rightOf(verb, "read_only"),
      resident: rightOf(verb, "resident"),
      faculty: rightOf(verb, "faculty"),
      coordinator: rightOf(verb, "coordinator"),
      admin: rightOf(verb, "admin"),
    };
    return { verb, to, byRole, agents, token };
  });
}

/** Every endpoint with its audience in words, in the order given. */
export function describeEndpoints(endpoints: readonly EndpointFacts[]): EndpointRow[] {
  return endpoints.map(({ name, method, path, tag, summary, audience }) => ({
    name,
    method,
    path,
    tag,
    summary,
    audience,
    sentence: audienceSentence(audience),
  }));
}

/** "Only coordinators and admins can set P0." */
export function audienceSentence(audience: string): string {
  if (audience === "anyone") return "Anyone, signed in or not.";
  if (audience === "signed-in") return "Everyone who is signed in.";
  const verb = verbs().find((known) => known === audience);
  if (verb === undefined) return audience;
  const { least, to } = permissionOf(verb);
  return least === roles[0] ? `Everyone can ${to}.` : whoMay(verb);
}

/** The page of rights as Markdown. */
export function rightsMarkdown(endpoints: readonly EndpointFacts[]): string {
  const rights = describeRights().map(({ verb, to, byRole, agents, token }) => [
    sentenceCase(to),
    ...roles.map((role) => byRole[role]),
    agents ? "yes" : noRight,
    token,
    `\`${verb}\``,
  ]);
  const rightHeads = ["may", ...roles.map((role) => roleWords[role]), "agents", "token scope", "verb"];
  const addresses = describeEndpoints(endpoints).map(({ method, path, sentence, audience, name }) => [
    `\`${method} ${path}\``,
    sentence,
    `\`${audience}\``,
    `\`${name}\``,
  ]);
  return [
    "# Who may do what",
    "",
    "Made from the code (`lib/access` and the declared endpoints); a test fails when it is not what the code says.",
    "",
    rightsPreamble.join(" "),
    "",
    "## Rights by role",
    "",
    markdownTable(rightHeads, rights),
    "",
    "## Endpoints and their audience",
    "",
    "Paths stand below `/api/v1`. The audience is asked before anything is read; the item-level rules above follow.",
    "",
    markdownTable(["endpoint", "who", "audience", "operation"], addresses),
    "",
  ].join("\n");
}

/** What holds beyond the table, in the words that the page and the document share. */
export const rightsPreamble: readonly string[] = [
  "A cell says what a role has of a right: yes, nothing, or within which limit.",
  "The scope of a coordinator is what they coordinate, by domain, category, layer or path; an empty one is everything.",
  "An agent acts with the lower of its own role and its sponsor's, and some rights no agent has.",
  "A token does what its scopes name, and never more than its owner.",
  "What somebody may not see answers exactly like what does not exist.",
];

/** The first letter as a capital. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function verbs(): Verb[] {
  return Object.keys(permissions).filter((name): name is Verb => Object.hasOwn(permissions, name));
}

function rightOf(verb: Verb, role: Role): string {
  const { least, limits } = permissionOf(verb);
  if (!isAtLeast(role, least)) return noRight;
  if (role === "admin") return limits === undefined ? "yes" : "all";
  return limits?.[role] ?? "yes";
}

function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}
