import * as endpoints from "@/lib/discovery/endpoints";
import { exportRegister } from "@/lib/discovery/export-register";
import { applyImport, checkImport, listImports } from "@/lib/discovery/import-register";
import { type Route, route } from "@/lib/http/serve";

export const discoveryRoutes: Route[] = [
  route(endpoints.checkImport, ({ viewer, body }) => checkImport(viewer, body)),
  route(endpoints.applyImport, ({ viewer, body }) => applyImport(viewer, body)),
  route(endpoints.listImports, async () => ({ data: await listImports() })),
  route(endpoints.exportItems, async ({ viewer, query: { format, ...filter } }) => {
    const { text, type, name } = await exportRegister(viewer, filter, format);
    return new Response(text, {
      headers: {
        "content-type": type,
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "no-store",
      },
    });
  }),
];
