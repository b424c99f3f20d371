// Stands in for the web process where a test is about the processes and not about the pages.
import { createServer } from "node:http";

const server = createServer((_, response) => response.end(String(process.pid)));
const stop = () => {
  server.close();
  server.closeAllConnections();
  process.exit(0);
};
process.on("SIGTERM", stop);
process.on("disconnect", stop);
process.on("SIGINT", () => undefined);
server.listen(Number(process.env.PORT), () => process.send({ type: "ready" }));
