import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { type CommandGroup, commandGroups, commandNames, commands, keysShown } from "@/lib/board/commands";

/** Every key, by what it is for. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      size="lg"
      title="Keys"
      footer={<Button onClick={onClose}>Close</Button>}
    >
      <div className="columns-2 gap-8 max-md:columns-1">
        {commandGroups.map((group) => (
          <Group key={group} group={group} />
        ))}
      </div>
    </Dialog>
  );
}

function Group({ group }: { group: CommandGroup }) {
  return (
    <section aria-label={group} className="mb-4 break-inside-avoid">
      <h3 className="h-6 text-meta text-ink-3">{group}</h3>
      <dl>
        {commandNames
          .filter((name) => commands[name].group === group)
          .map((name) => (
            <div key={name} className="flex h-7 items-center gap-2">
              <dt className="min-w-0 flex-1 truncate">{commands[name].words}</dt>
              <dd className="flex gap-0.5">
                {keysShown(name).map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
