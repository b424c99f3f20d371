import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { errorCodes } from "@/lib/errors";
import { errorPagesFolder, findErrorPage } from "@/lib/http/error-pages";

const codes = Object.entries(errorCodes);

it("every code has a page, and no page is left over", () => {
  const pages = readdirSync(errorPagesFolder).sort();
  expect(pages).toEqual(codes.map(([code]) => `${code}.md`).sort());
});

it.each(codes)(
  "the page about %s has its title and status, says how to fix it, and what people get wrong",
  async (code, { status, title }) => {
    const written = readFileSync(`${errorPagesFolder}/${code}.md`, "utf8");
    expect(written.startsWith(`# ${title}\n\n\`${code}\`, HTTP status ${status}\n\n`)).toBe(true);
    const page = await findErrorPage(code);
    expect(page).toMatchObject({ code, status, title });
    expect(page?.intro.length).toBeGreaterThan(40);
    expect(page?.intro).not.toContain("#");
    expect(page?.parts.map((part) => part.title)).toEqual(["How to fix it", "Common mistakes"]);
    expect(page?.parts.every(({ text }) => text.length > 10)).toBe(true);
  },
);

it("a code that does not exist has no page, whatever it is spelt like", async () => {
  for (const code of ["nothing", "../guide", "toString", ""]) expect(await findErrorPage(code)).toBeNull();
});
