import { List, Undo2 } from "lucide-react";
import type { ReactNode } from "react";
import { TopBar } from "@/components/layout/top-bar";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";

type Props = {
  verdict: ReactNode;
  progress: ReactNode;
  /** Null while there is nothing to take back. */
  onUndo: (() => void) | null;
  onList: () => void;
};

/** The head of the inbox: how far one is, and the way back. */
export function InboxHead({ verdict, progress, onUndo, onList }: Props) {
  return (
    <TopBar
      title="Inbox"
      subtitle="oldest first"
      verdict={verdict}
      live={progress}
      search={
        onUndo ? (
          <Button look="ghost" onClick={onUndo}>
            <Undo2 aria-hidden="true" />
            Undo <Kbd>u</Kbd>
          </Button>
        ) : null
      }
      phoneActions={
        <>
          {onUndo ? (
            <IconButton size="touch" label="Undo the last decision" onClick={onUndo}>
              <Undo2 aria-hidden="true" />
            </IconButton>
          ) : null}
          <IconButton size="touch" label="The whole queue" onClick={onList}>
            <List aria-hidden="true" />
          </IconButton>
        </>
      }
    />
  );
}
