import type { BoardState, Place } from "@/lib/board/board-state";

/** Where an arrow key takes a card that is picked up. */
export type Direction = "up" | "down" | "left" | "right";
type Carrying = {
  id: string;
  place: Place;
  direction: Direction;
  hasPlaces: boolean;
  mayEnter: (key: string) => boolean;
};

/** The next place of a card that is moved by keys; the same one where there is no other. */
export function stepPlace(state: BoardState, { id, place, direction, hasPlaces, mayEnter }: Carrying): Place {
  if (direction === "left" || direction === "right")
    return sideways(state, { id, place, direction, hasPlaces, mayEnter });
  if (!hasPlaces || !mayEnter(place.key)) return place;
  const items = othersIn(state, place.key, id);
  const at = indexOf(items, place.before);
  const next = direction === "down" ? Math.min(items.length, at + 1) : Math.max(0, at - 1);
  return { key: place.key, before: items[next] ?? null };
}

function sideways(state: BoardState, { id, place, direction, hasPlaces, mayEnter }: Carrying): Place {
  const keys = state.columns.map((column) => column.key);
  const step = direction === "left" ? -1 : 1;
  let at = keys.indexOf(place.key) + step;
  while (at >= 0 && at < keys.length && !mayEnter(keys[at] ?? "")) at += step;
  const key = keys[at];
  if (key === undefined) return place;
  if (!hasPlaces) return { key, before: null };
  const height = indexOf(othersIn(state, place.key, id), place.before);
  return { key, before: othersIn(state, key, id)[height] ?? null };
}

/** How a place is told: "In Progress, place 3 of 9". */
export function describePlace(state: BoardState, id: string, place: Place, hasPlaces: boolean): string {
  const column = state.columns.find(({ key }) => key === place.key);
  if (!column) return "";
  if (!hasPlaces) return column.title;
  const isHere = column.items.some((item) => item.id === id);
  const at = indexOf(othersIn(state, place.key, id), place.before);
  return `${column.title}, place ${at + 1} of ${column.count + (isHere ? 0 : 1)}`;
}

function othersIn(state: BoardState, key: string, id: string): string[] {
  const items = state.columns.find((column) => column.key === key)?.items ?? [];
  return items.flatMap((item) => (item.id === id ? [] : [item.id]));
}

function indexOf(ids: readonly string[], before: string | null): number {
  const at = before === null ? -1 : ids.indexOf(before);
  return at === -1 ? ids.length : at;
}
