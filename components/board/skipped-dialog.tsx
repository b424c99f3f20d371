import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Cell, HeadCell, Table } from "@/components/ui/table";

type Props = { title: string; skipped: readonly { id: string; why: string }[]; onClose: () => void };

/** What a change of many left out, and why. */
export function SkippedDialog({ title, skipped, onClose }: Props) {
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={title}
      description="These stay as they were."
      footer={<Button onClick={onClose}>Close</Button>}
    >
      <Table aria-label="Skipped items">
        <thead>
          <tr>
            <HeadCell className="w-24">Number</HeadCell>
            <HeadCell>Why</HeadCell>
          </tr>
        </thead>
        <tbody>
          {skipped.map(({ id, why }) => (
            <tr key={id}>
              <Cell quiet>
                <span className="num">{id}</span>
              </Cell>
              <Cell className="max-w-none py-1.5 whitespace-normal">{why}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Dialog>
  );
}
