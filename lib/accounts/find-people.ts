import type { Viewer } from "@/lib/access/viewer";
import { matching } from "@/lib/accounts/find-users";
import type { Person } from "@/lib/accounts/user";
import { prisma } from "@/lib/db/prisma";

const peopleMax = 20;

/** Enabled people and agents by part of their name or handle, for assignee boxes and mentions; 20 at most. */
export async function findPeople(_viewer: Viewer, { search }: { search?: string | undefined }): Promise<Person[]> {
  return prisma().user.findMany({
    where: {
      kind: { in: ["person", "agent"] },
      disabledAt: null,
      ...(search ? matching(search, ["name", "handle"]) : {}),
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: peopleMax,
    select: { id: true, name: true, kind: true, handle: true },
  });
}
