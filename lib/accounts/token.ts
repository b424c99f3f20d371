import { z } from "zod";
import { tokenScopes } from "@/lib/access/viewer";
import { ActorRef } from "@/lib/accounts/actor";

/** How long a token may last, in days. */
export const tokenDaysMin = 1;
export const tokenDaysMax = 365;
/** How many tokens of one owner may be in force at once. */
export const tokensPerOwnerMax = 100;

export const TokenDays = z.int().min(tokenDaysMin).max(tokenDaysMax);

const moment = z.iso.datetime();

/** A key to the API as its owner sees it afterwards: everything but the key. */
export const ApiToken = z
  .object({
    id: z.string(),
    name: z.string(),
    hint: z.string().meta({ description: "How the token begins", example: "pd_4fGh" }),
    owner: ActorRef,
    scopes: z.array(z.enum(tokenScopes)),
    createdAt: moment,
    expiresAt: moment,
    lastUsedAt: moment.nullable(),
    revokedAt: moment.nullable(),
  })
  .meta({ id: "ApiToken" });
export type ApiToken = z.infer<typeof ApiToken>;

/** The one answer that carries the token itself. */
export const NewApiToken = ApiToken.extend({
  secret: z.string().meta({ description: "The token; it is not kept and cannot be shown again" }),
}).meta({ id: "NewApiToken" });
export type NewApiToken = z.infer<typeof NewApiToken>;
