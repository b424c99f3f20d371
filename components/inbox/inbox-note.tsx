import type { InboxNote } from "@/components/inbox/use-inbox";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";

/** What stood in the way of a decision, above the item. */
export function InboxNoteBanner({ note, onClose }: { note: InboxNote; onClose: () => void }) {
  return (
    <Banner
      live
      tone={note.tone}
      title={note.title}
      actions={
        <Button size="sm" look="ghost" className="max-md:h-11" onClick={onClose}>
          Close
        </Button>
      }
    >
      {note.detail}
    </Banner>
  );
}
