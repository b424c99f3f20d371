import * as endpoints from "@/lib/board/endpoints";
import { openLiveStream } from "@/lib/board/live";
import { readBoard, readColumn } from "@/lib/board/read-board";
import { type Route, route } from "@/lib/http/serve";

export const boardRoutes: Route[] = [
  route(endpoints.readBoard, ({ viewer, query }) => readBoard(viewer, query)),
  route(endpoints.readColumn, ({ viewer, params, query }) => readColumn(viewer, params.key, query)),
  route(endpoints.readLive, ({ viewer, request }) => openLiveStream(viewer, request)),
];
