import { api } from "@/lib/http/api";

/** The API for a host that runs Next alone; `npm start` answers it in front of Next. */
const answer = (request: Request) => api.fetch(request);

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };
