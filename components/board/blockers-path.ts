import { paths } from "@/lib/paths";

/** The address of what blocks the launch. */
export function blockersPath(): string {
  return paths.board({ priority: "P0", status: "open,in_progress", accepted: "without" });
}
