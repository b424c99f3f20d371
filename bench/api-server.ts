import { createServer } from "node:http";
import { config } from "@/lib/config";
import { createApiListener } from "@/server/web/api-listener";

/** The API as the product serves it, without the pages beside it. */
const api = createApiListener();
createServer((request, response) => void api.answer(request, response)).listen(config().PORT, "127.0.0.1", () =>
  process.send?.("ready"),
);
