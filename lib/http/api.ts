import { accountsRoutes } from "@/lib/accounts/api";
import { identify } from "@/lib/accounts/identify";
import { createApi } from "@/lib/http/router";
import { itemsRoutes } from "@/lib/items/api";

/** Every operation of the product. */
export const routes = [...accountsRoutes, ...itemsRoutes];

/** The API as one Fetch app; the Node server and Next mount the same one. */
export const api = createApi(routes, identify);
