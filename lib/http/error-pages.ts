import { readFile } from "node:fs/promises";
import path from "node:path";
import { type ErrorCode, errorCodes } from "@/lib/errors";

/** Where the pages about errors are written, from the project's folder. */
export const errorPagesFolder = "docs/errors";

/** The page about an error: what happened, then its parts under their heads, all in Markdown. */
export type ErrorPage = {
  code: ErrorCode;
  status: number;
  title: string;
  intro: string;
  parts: { title: string; text: string }[];
};

/** Reads the page about an error; null for a code that does not exist. */
export async function findErrorPage(code: string): Promise<ErrorPage | null> {
  if (!isErrorCode(code)) return null;
  const text = await readFile(path.join(process.cwd(), errorPagesFolder, `${code}.md`), "utf8");
  const [head = "", ...parts] = text.split(/^## /m);
  return {
    code,
    ...errorCodes[code],
    intro: head.replace(/^# .*\n+`.*\n/, "").trim(),
    parts: parts.map((part) => {
      const [title = "", ...lines] = part.split("\n");
      return { title, text: lines.join("\n").trim() };
    }),
  };
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCodes, code);
}
