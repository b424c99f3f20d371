"use client";

import { Check, Copy } from "lucide-react";
import { useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { controlClasses } from "@/components/ui/field";
import { announce } from "@/components/ui/live-region";

/** A secret shown once, to be copied. Where the browser keeps its clipboard closed, the text is selected instead. */
export function SecretBox({ label, secret }: { label: string; secret: string }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);

  async function copy() {
    try {
      await navigator.clipboard.writeText(secret);
      setCopied(true);
      announce("Copied.");
    } catch {
      field.current?.select();
      announce("Selected. Copy it with your keyboard.");
    }
  }

  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-meta font-medium text-ink-2">
        {label}
      </label>
      <div className="flex items-center gap-2">
        <input
          id={id}
          ref={field}
          readOnly
          value={secret}
          onFocus={(event) => event.target.select()}
          className={`${controlClasses} font-mono`}
        />
        <Button onClick={copy} className="max-md:h-11">
          {copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
          {copied ? "Copied" : "Copy"}
        </Button>
      </div>
    </div>
  );
}
