import type * as board from "@/lib/board/endpoints";
import type { AnyEndpoint, Method } from "@/lib/http/endpoint";
import type * as items from "@/lib/items/endpoints";

/**
 * What a call needs of an endpoint when it runs, without the schemas of its declaration: a board loads none of them.
 * Method and path are the declaration's own, or this does not compile.
 */
function wire<E extends AnyEndpoint>(method: E["method"], path: E["path"]): E;
function wire(method: Method, path: string): object {
  return { method, path };
}

export const readBoard = wire<typeof board.readBoard>("GET", "/board");
export const readColumn = wire<typeof board.readColumn>("GET", "/board/columns/{key}");
export const readLive = wire<typeof board.readLive>("GET", "/live");
export const listItems = wire<typeof items.listItems>("GET", "/items");
export const readBalance = wire<typeof items.readBalance>("GET", "/balance");
export const editItem = wire<typeof items.editItem>("PATCH", "/items/{id}");
export const changePriority = wire<typeof items.changePriority>("PUT", "/items/{id}/priority");
export const changeStatus = wire<typeof items.changeStatus>("PUT", "/items/{id}/status");
export const assignItem = wire<typeof items.assignItem>("PUT", "/items/{id}/assignee");
export const moveItem = wire<typeof items.moveItem>("PUT", "/items/{id}/place");
export const editManyItems = wire<typeof items.editManyItems>("POST", "/items/bulk");
export const undoBatch = wire<typeof items.undoBatch>("POST", "/undo");
