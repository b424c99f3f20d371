"use client";

import { SettingForm } from "@/components/settings/setting-form";
import { useSetting } from "@/components/settings/use-setting";
import { TextField } from "@/components/ui/text-field";
import { call } from "@/lib/accounts/browser-client";
import { changeRegister } from "@/lib/settings/endpoints";
import { type Kept, RegisterSettings, registerNameLengthMax } from "@/lib/settings/setting";

/** What the register is called. */
export function RegisterForm({ kept }: { kept: Kept<RegisterSettings> }) {
  const { value, change, fieldErrors, ...rest } = useSetting({
    kept,
    schema: RegisterSettings,
    words: "The name is",
    save: (register, version) => call(changeRegister, { body: register, ifMatch: version }),
  });
  return (
    <SettingForm {...rest}>
      <TextField
        label="Name of the register"
        hint="Stands beside “Paydown” for everyone: the team, the product, the company."
        className="max-w-80"
        maxLength={registerNameLengthMax}
        value={value.name}
        error={fieldErrors.name}
        onChange={(event) => change({ name: event.target.value })}
      />
    </SettingForm>
  );
}
