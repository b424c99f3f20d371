/** What the inbox asks for: what nobody has triaged and nobody has put aside, oldest first. */
export const inboxPage = { inbox: "only", snoozed: "without", sort: "number", order: "asc", limit: 50 } as const;
