"use client";

import { useState } from "react";
import { useBoard } from "@/components/board/board-context";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { TextField } from "@/components/ui/text-field";
import { reasonLengthMax } from "@/lib/items/item";

/** Why many are changed: it stands in the history of each. */
export function BulkReason() {
  const { actions } = useBoard();
  const [reason, setReason] = useState(actions.reason);
  return (
    <Popover
      label="Reason"
      side="top"
      trigger={(props) => (
        <Button {...props} look="ghost" className="text-ink max-md:h-11">
          {reason === "" ? "Reason…" : "Reason given"}
        </Button>
      )}
    >
      {(close) => (
        <form
          className="grid w-72 gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            close();
          }}
        >
          <TextField
            label="Why they are changed"
            hint="Stands in the history of each, with every change of the selection."
            autoFocus
            maxLength={reasonLengthMax}
            value={reason}
            onChange={(event) => {
              setReason(event.target.value);
              actions.reason = event.target.value;
            }}
          />
        </form>
      )}
    </Popover>
  );
}
