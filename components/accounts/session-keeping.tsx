import { SessionKeeper } from "@/components/accounts/session-keeper";
import { currentSessionExpiry, findPageViewer } from "@/lib/accounts/page-viewer";

/** The keeper of the reader's session; stands once in the layout of every signed-in page. */
export async function SessionKeeping() {
  const [viewer, expiry] = await Promise.all([findPageViewer(), currentSessionExpiry()]);
  if (viewer === null || expiry === null) return null;
  return <SessionKeeper accessSeconds={expiry.seconds} viewerId={viewer.id} />;
}
