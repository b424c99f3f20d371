import { call } from "@/lib/accounts/browser-client";
import { editItem, listHistory } from "@/lib/items/endpoints";
export async function x() {
  const item = await call(editItem, { params: { id: "DEBT-001" }, body: { title: "x" }, ifMatch: 3 });
  const h = await call(listHistory, { params: { id: "DEBT-001" }, query: { limit: 3 } });
  return [item.title, h.data];
}
