import { accountsRoutes } from "@/lib/accounts/api";
import { identify } from "@/lib/accounts/identify";
import { boardRoutes } from "@/lib/board/api";
import { discoveryRoutes } from "@/lib/discovery/api";
import { documented, mountRedirects } from "@/lib/http/documents";
import { createApi } from "@/lib/http/router";
import { itemsRoutes } from "@/lib/items/api";
import { settingsRoutes } from "@/lib/settings/api";

/** Every operation of the product, and the documents made from them. */
export const routes = documented([
  ...accountsRoutes,
  ...itemsRoutes,
  ...boardRoutes,
  ...discoveryRoutes,
  ...settingsRoutes,
]);

/** The API as one Fetch app; the Node server and Next mount the same one. */
export const api = createApi(routes, identify);
mountRedirects(api);
