"use client";

import { useState } from "react";
import { ActForm, readText } from "@/components/items/act-form";
import { useItemDesk } from "@/components/items/item-desk";
import { Segmented } from "@/components/ui/segmented";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { call } from "@/lib/accounts/browser-client";
import { changeStatus } from "@/lib/items/endpoints";
import { reasonLengthMax } from "@/lib/items/item";

const ways = [
  { value: "fixed", label: "Fixed" },
  { value: "obsolete", label: "Obsolete" },
] as const;

/** Asks how it was resolved; of a security item, by which regression test, or from a coordinator why without one. */
export function ResolveDialog({ onClose }: { onClose: () => void }) {
  const { item, may } = useItemDesk();
  const [resolution, setResolution] = useState<"fixed" | "obsolete">("fixed");
  const needsTest = resolution === "fixed" && (item.risk !== null || item.category?.toLowerCase() === "security");
  const mayExcuse = may("item.triage");
  return (
    <ActForm
      title={`Resolve ${item.id}`}
      description={
        resolution === "fixed" ? "The debt is paid. Its clock ends now." : "The debt went away without being paid."
      }
      verb="Resolve"
      onClose={onClose}
      read={(form) => {
        const regressionTest = readText(form, "regressionTest");
        const body = { resolution, reason: readText(form, "reason"), ...(regressionTest ? { regressionTest } : {}) };
        return {
          said: `${item.id} resolved as ${resolution}`,
          send: (ifMatch, batch) =>
            call(changeStatus, { params: { id: item.id }, ifMatch, body: { status: "resolved", ...body, batch } }),
        };
      }}
    >
      {(errors) => (
        <>
          <div>
            <Segmented label="How" options={ways} value={resolution} onValueChange={setResolution} />
          </div>
          {needsTest ? (
            <TextField
              label="Regression test"
              name="regressionTest"
              placeholder="tests/test_tokens.py::test_expired_token_is_refused"
              defaultValue={item.regressionTest ?? ""}
              required={!mayExcuse}
              maxLength={reasonLengthMax}
              hint="A security item comes with the test that keeps it fixed."
              error={errors.regressionTest}
            />
          ) : null}
          <TextArea
            label={reasonLabel(resolution, needsTest, mayExcuse)}
            name="reason"
            required={resolution === "obsolete"}
            maxLength={reasonLengthMax}
            error={errors.reason}
          />
        </>
      )}
    </ActForm>
  );
}

function reasonLabel(resolution: "fixed" | "obsolete", needsTest: boolean, mayExcuse: boolean): string {
  if (resolution === "obsolete") return "Why it is obsolete";
  return needsTest && mayExcuse ? "Or why there is no test" : "How (if it needs saying)";
}
