import { AppError } from "@/lib/errors";
import { formatItemId } from "@/lib/items/words";

/** The one answer for an item that does not exist. */
export function noSuchItem(number: number): AppError {
  return new AppError("not-found", { message: `There is no ${formatItemId(number)}.` });
}
