import { Prisma } from "@/lib/db/generated/client";
import { AppError } from "@/lib/errors";

const unique = { email: "This e-mail address belongs to a user already.", handle: "This handle is taken." } as const;

/** Runs a write; where it hits an address or a handle that is taken, throws a `conflict` that names the field. */
export async function refuseTaken<Result>(write: Promise<Result>): Promise<Result> {
  try {
    return await write;
  } catch (error) {
    throw conflictOf(error) ?? error;
  }
}

function conflictOf(error: unknown): AppError | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== "P2002") return null;
  const constraint = JSON.stringify(error.meta);
  for (const [path, message] of Object.entries(unique)) {
    if (constraint.includes(path)) return new AppError("conflict", { message, fields: [{ path, message }] });
  }
  return null;
}
