/** The version of the API; a change that breaks its users makes a new one beside it. */
export const apiVersion = "v1";

/** Where the API begins, for the server that mounts it and for everyone who calls it. */
export const apiBasePath = `/api/${apiVersion}` as const;
