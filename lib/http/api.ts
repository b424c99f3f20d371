import { accountsRoutes } from "@/lib/accounts/api";
import { identify } from "@/lib/accounts/identify";
import { boardRoutes } from "@/lib/board/api";
import { discoveryRoutes } from "@/lib/discovery/api";
import { createApi } from "@/lib/http/router";
import { itemsRoutes } from "@/lib/items/api";

/** Every operation of the product. */
export const routes = [...accountsRoutes, ...itemsRoutes, ...boardRoutes, ...discoveryRoutes];

/** The API as one Fetch app; the Node server and Next mount the same one. */
export const api = createApi(routes, identify);
