"use client";

import { FileText, Upload } from "lucide-react";
import { type Ref, useId } from "react";
import { sizeWords } from "@/components/import/import-words";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { TextField } from "@/components/ui/text-field";

const registerLengthMax = 200;

type Props = {
  file: File | null;
  isOver: boolean;
  /** What was wrong with what was dropped. */
  complaint: string | null;
  bytesMax: number;
  register: string;
  onRegister: (name: string) => void;
  /** Names that imports have had so far. */
  registers: readonly string[];
  onPick: () => void;
  buttonRef: Ref<HTMLButtonElement>;
};

/** Where a file is chosen or dropped, and which register it belongs to. */
export function FilePicker({ file, isOver, complaint, bytesMax, registers, onPick, buttonRef, ...rest }: Props) {
  const id = useId();
  return (
    <div className="grid gap-4 md:grid-cols-[minmax(0,1fr)_300px]">
      <section
        aria-label="Register file"
        className={classNames(
          "flex min-h-24 min-w-0 flex-wrap content-center items-center gap-x-4 gap-y-3 rounded-3 p-4 outline outline-dashed -outline-offset-1",
          isOver ? "bg-accent-tint outline-focus" : "bg-surface outline-line-control",
        )}
      >
        <span className={classNames("[&>.lucide]:size-5", isOver ? "text-accent" : "text-ink-3")}>
          {file ? <FileText aria-hidden="true" /> : <Upload aria-hidden="true" />}
        </span>
        <div className="min-w-0 flex-1 basis-56">
          <p className="font-medium wrap-anywhere">
            <Heading file={file} isOver={isOver} />
          </p>
          <p id={id} className="text-meta text-ink-3">
            {file ? sizeWords(file.size) : `Markdown, CSV or JSON, as UTF-8 text of up to ${sizeWords(bytesMax)}`}.
            Nothing is written before you have seen what would change.
          </p>
          {complaint ? (
            <p role="alert" className="text-meta text-bad">
              {complaint}
            </p>
          ) : null}
        </div>
        <Button ref={buttonRef} look={file ? "secondary" : "primary"} aria-describedby={id} onClick={onPick}>
          {file ? "Choose another file…" : "Choose a file…"}
        </Button>
      </section>
      <RegisterField {...rest} registers={registers} />
    </div>
  );
}

/** Nothing is dropped on a phone. */
function Heading({ file, isOver }: Pick<Props, "file" | "isOver">) {
  if (isOver) return "Drop it to see what it would change";
  if (file) return file.name;
  return (
    <>
      <span className="max-md:hidden">Drop a register anywhere on this page</span>
      <span className="md:hidden">Bring in a register</span>
    </>
  );
}

type RegisterProps = Pick<Props, "register" | "onRegister" | "registers">;

function RegisterField({ register, onRegister, registers }: RegisterProps) {
  const id = useId();
  return (
    <div className="self-center">
      <TextField
        label="Register name (optional)"
        hint="Items are found again by it when a later revision comes. Left empty, it is the file's name."
        value={register}
        maxLength={registerLengthMax}
        autoComplete="off"
        spellCheck={false}
        list={id}
        onChange={(event) => onRegister(event.target.value)}
      />
      <datalist id={id}>
        {registers.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
}
