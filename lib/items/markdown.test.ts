import { describe, expect, it } from "vitest";
import { renderMarkdown } from "@/lib/items/markdown";

describe("what Markdown becomes", () => {
  it.each([
    ["<script>alert(1)</script>", "script"],
    ["<img src=x onerror=alert(1)>", "onerror"],
    ["[a](javascript:alert(1))", "javascript"],
    ["<a href='data:text/html,x'>a</a>", "data:"],
    ["<iframe src=//x.example></iframe>", "iframe"],
    ["[a](vbscript:x)", "vbscript"],
  ])("nothing of %s can be executed", (text, dangerous) => {
    expect(renderMarkdown(text)).not.toContain(dangerous);
  });

  it("a picture is a link, so that nothing is fetched", () => {
    expect(renderMarkdown("![plan](https://x.example/a.png)")).toBe(
      '<p><a href="https://x.example/a.png" rel="nofollow noreferrer ugc">plan</a></p>',
    );
  });

  it("an item's number links to it, in any spelling", () => {
    expect(renderMarkdown("as debt-12")).toBe('<p>as <a href="/items/DEBT-012" class="num">debt-12</a></p>');
  });

  it.each(["`DEBT-012`", "path/DEBT-012", "XDEBT-012", "[see DEBT-012](https://x.example)"])(
    "%s is no mention of an item",
    (text) => {
      expect(renderMarkdown(text)).not.toContain("/items/");
    },
  );

  it("a handle is marked, a mail address is not", () => {
    expect(renderMarkdown("@ada.l")).toBe('<p><span data-mention="">@ada.l</span></p>');
    expect(renderMarkdown("a@example.org")).not.toContain("data-mention");
  });

  it("headings stand below those of the page", () => {
    expect(renderMarkdown("# A\n\n##### B")).toBe("<h3>A</h3>\n<h6>B</h6>");
  });

  it("a box of a task list is a sign, not an input", () => {
    expect(renderMarkdown("- [x] done")).toContain("☑ done");
  });
});
