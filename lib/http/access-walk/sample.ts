import type { Viewer } from "@/lib/access/viewer";
import type { Actor } from "@/lib/http/access-walk/actors";
import type { Answer } from "@/lib/http/access-walk/ask";
import type { Facts, Right } from "@/lib/http/access-walk/product-table";
import type { Item } from "@/lib/items/item";

/** What a sample may build its request from. */
export type Given = {
  actor: Actor;
  /** Prepares what the request needs. */
  admin: Viewer;
  /** Somebody who has no part in anything. */
  somebody: Viewer;
  /** The item asked about; stands to the actor as the walk says. */
  item: Item;
  /** Another item, of Testing, that stays as it is. */
  reference: Item;
  /** Different in every call, for names that must be. */
  turn: number;
};

export type Wanted = {
  params?: Record<string, string | number>;
  query?: Record<string, string>;
  body?: unknown;
  /** Sent in place of the actor's own. */
  credentials?: Record<string, string>;
};

/** One way to call an endpoint, with the right that the product's table asks for it. */
export type Sample = {
  as: string;
  /** Null when anybody may, signed in or not. */
  right: Right | null;
  /** It would take a P0 off the list of what blocks the launch. */
  lowers?: boolean;
  /** Refused whatever the table's row says, for what the product says elsewhere. */
  never?: (actor: Actor, facts: Facts) => boolean;
  /** Where it would ask for nothing, and so proves nothing. */
  pointless?: (facts: Facts) => boolean;
  /** Makes what the request needs, and gives it; what it writes is no part of the call. */
  request: (given: Given) => Wanted | Promise<Wanted>;
  /** How a refusal looks where it is no 401 or 403: what is out of reach, or skipped by name. */
  refusal?: (answer: Answer) => boolean;
};

/** An endpoint's samples: called for every standing of an item, or once for every actor. */
export type Samples = { onItems: readonly Sample[] } | { alone: readonly Sample[] };

/** What is out of the viewer's reach answers like what is not there. */
export const asIfAbsent = (answer: Answer): boolean => answer.status === 404;
