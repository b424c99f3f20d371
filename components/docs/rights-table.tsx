import { Check } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import { noRight, type RightRow, sentenceCase } from "@/lib/access/describe-rights";
import { type Role, roles, roleWords } from "@/lib/access/roles";

/** The table of rights, one row a verb; the viewer's own role stands out. */
export function RightsTable({ rights, ownRole }: { rights: readonly RightRow[]; ownRole: Role }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reached by the keyboard
    <section aria-label="Rights by role" tabIndex={0} className="overflow-x-auto rounded-3 bg-surface shadow-card">
      <table className="w-full min-w-[940px] border-separate border-spacing-0">
        <thead>
          <tr>
            <Head className="w-[28%] ps-4">may</Head>
            {roles.map((role) => (
              <Head key={role} className={role === ownRole ? "bg-selected text-ink" : undefined}>
                {roleWords[role]}
              </Head>
            ))}
            <Head>agents</Head>
            <Head className="pe-4">token</Head>
          </tr>
        </thead>
        <tbody>
          {rights.map(({ verb, to, byRole, agents, token }) => (
            <tr key={verb} className="hover:bg-hover">
              <th scope="row" className={classNames(cell, "ps-4 text-start font-normal")}>
                <span className="block">{sentenceCase(to)}</span>
                <code className="num text-micro text-ink-3">{verb}</code>
              </th>
              {roles.map((role) => (
                <td key={role} className={classNames(cell, role === ownRole && "bg-selected")}>
                  <Right words={byRole[role]} />
                </td>
              ))}
              <td className={cell}>
                <Right words={agents ? "yes" : noRight} />
              </td>
              <td className={classNames(cell, "pe-4 text-meta/5 text-ink-2")}>{token}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const cell = "border-b border-line px-2 py-1.5 align-top";

function Head({ className, children }: { className?: string | undefined; children: string }) {
  return (
    <th
      scope="col"
      className={classNames(
        "h-8 border-b border-line px-2 text-start text-meta font-normal whitespace-nowrap text-ink-3",
        className,
      )}
    >
      {children}
    </th>
  );
}

function Right({ words }: { words: string }) {
  if (words === noRight) return <span className="text-ink-3">{noRight}</span>;
  if (words !== "yes" && words !== "all") return <span className="text-meta/5 text-ink-2">{words}</span>;
  return (
    <span className="inline-flex items-center gap-1 text-ok">
      <Check className="size-3.5!" aria-hidden="true" />
      <span className="text-meta/5">{words}</span>
    </span>
  );
}
