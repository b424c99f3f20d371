/** Where the reference of the API is among the pages; `/api/docs` leads there. */
export const referencePath = "/docs/api";
