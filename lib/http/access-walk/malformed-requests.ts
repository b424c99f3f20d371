type Malformed = [method: string, path: string, body?: unknown];

const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const sorts = ["rank", "priority", "due", "updated", "found", "number", "title"] as const;
const odd = [
  "%00",
  "'",
  "%22",
  "%F0%9F%94%A5",
  "%ED%A0%80",
  "%5C",
  "%25",
  "%E2%91%A0",
  "!:*",
  "%3C-%3E",
  "a".repeat(5000),
];
const cursors = [
  ["' or 1=1 --", 1],
  ["a\0b", 1],
  ["", 1],
  ["infinity", 1],
  ["999999-01-01", 1],
  ["a", 3_000_000_000],
  [null, -1],
  ["x".repeat(300), 1],
];
const tooLarge = [2_147_483_648, Number.MAX_SAFE_INTEGER];

/** Requests that fit no purpose, by what is wrong with them; `{id}` is an item. None may be answered with a 5xx. */
export const malformed: Record<string, Malformed[]> = {
  "odd texts in the filters of lists": odd.flatMap((text): Malformed[] => [
    ...["q", "category", "assignee", "reporter", "label", "path", "status"].map(
      (name): Malformed => ["GET", `/items?${name}=${text}`],
    ),
    ["GET", `/board?q=${text}`],
    ["GET", `/export?label=${text}`],
    ["GET", `/similar-items?title=${text}&path=${text}`],
    ["GET", `/people?search=${text}`],
    ["GET", `/users?search=${text}`],
  ]),
  "filters that are there and empty": ["status", "priority", "category", "assignee", "label", "risk", "q"].map(
    (name) => ["GET", `/items?${name}=`],
  ),
  "odd texts in paths": odd.flatMap((text): Malformed[] => [
    ["GET", `/items/${text}`],
    ["GET", `/users/${text}`],
    ["PATCH", `/items/{id}/comments/${text}`, { body: "x" }],
    ["DELETE", `/items/{id}/comments/${text}`],
    ["PUT", `/proposals/${text}/decision`, { decision: "refuse" }],
    ["PATCH", `/categories/${text}`, { archived: true }],
    ["DELETE", `/items/{id}/pull-requests/${text}`],
    ["DELETE", `/tokens/${text}`],
  ]),
  "columns that no board has": odd.flatMap((text) =>
    ["status", "priority", "category", "assignee", "domain"].map(
      (columns): Malformed => ["GET", `/board/columns/${text}?columns=${columns}`],
    ),
  ),
  "cursors that no page gave": [
    ...cursors.flatMap((place) =>
      sorts.flatMap((sort): Malformed[] => [
        ["GET", `/items?sort=${sort}&cursor=${cursor(place)}`],
        ["GET", `/board/columns/open?sort=${sort}&cursor=${cursor(place)}`],
      ]),
    ),
    ...["/users", "/tokens", "/invitations"].flatMap((list) =>
      ["-271821-04-20T00:00:00.000Z", "0000-01-01", "x\0", "%"].map(
        (value): Malformed => ["GET", `${list}?cursor=${cursor([value, "x"])}`],
      ),
    ),
    ["GET", "/proposals?cursor=%00"],
    ["GET", "/items/{id}/history?cursor=99999999999"],
    ["GET", `/items?cursor=${"a".repeat(5000)}`],
  ],
  "days that no calendar has": [
    ["GET", "/items?foundAfter=0000-01-01"],
    ["GET", "/items?resolvedAfter=0000-01-01"],
    ["POST", "/items", { title: "Old", foundOn: "0000-01-01" }],
    ["PATCH", "/items/{id}", { foundOn: "0000-01-01" }],
  ],
  "numbers that no column holds": tooLarge.flatMap((number): Malformed[] => [
    ["POST", "/items/{id}/pull-requests", { number }],
    ["DELETE", `/items/{id}/pull-requests/${number}`],
    ["PUT", "/items/{id}/locations", { locations: [{ path: "a.ts", startLine: number }] }],
    ["POST", "/items", { title: "Far down", locations: [{ path: "a.ts", startLine: 1, endLine: number }] }],
    ["GET", `/items?limit=${number}`],
    ["GET", `/items?dueWithinDays=${number}`],
  ]),
  "half of a character": [
    ["POST", "/items", { title: "\ud800" }],
    ["POST", "/items", { title: "t", description: "\udfff", labels: ["\ud800"], locations: [{ path: "\ud800" }] }],
    ["PATCH", "/items/{id}", { title: "\ud800" }],
    ["PUT", "/items/{id}/priority", { priority: "P1", reason: "\ud800" }],
    ["POST", "/items/{id}/proposals", { change: { title: "\ud800" } }],
    ["POST", "/items/{id}/comments", { body: "\ud800" }],
    ["POST", "/categories", { name: "\ud800" }],
    ["PATCH", "/me", { name: "\ud800" }],
  ],
};
