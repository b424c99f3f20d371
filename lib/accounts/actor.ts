import { z } from "zod";

/** A person or an agent, as others see it. */
export const ActorRef = z
  .object({ id: z.string(), name: z.string(), kind: z.enum(["person", "agent", "system"]) })
  .meta({ id: "ActorRef" });
export type ActorRef = z.infer<typeof ActorRef>;
