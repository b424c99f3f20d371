import { EndSessionButton } from "@/components/accounts/end-session-button";
import { MomentText } from "@/components/accounts/moment-text";
import { Badge } from "@/components/ui/badge";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { BrowserSession } from "@/lib/accounts/session";

/** The browsers somebody is signed in with; the one they are using comes with a way out. */
export function SessionsTable({ sessions }: { sessions: readonly BrowserSession[] }) {
  return (
    <div className="overflow-hidden rounded-3 bg-surface shadow-card">
      <Table aria-label="Sessions" className="table-fixed">
        <thead>
          <tr>
            <HeadCell>Browser</HeadCell>
            <HeadCell className="w-[124px] max-md:hidden">Signed in</HeadCell>
            <HeadCell className="w-[104px] max-md:w-[84px]">Last seen</HeadCell>
            <HeadCell className="w-[104px] max-md:hidden">Ends</HeadCell>
            <HeadCell className="w-[104px]">
              <span className="sr-only">Actions</span>
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <Row key={session.id}>
              <Cell>
                <span className="flex items-center gap-2">
                  <span className="truncate">{session.browser ?? "A browser that did not say"}</span>
                  {session.current ? (
                    <Badge small tone="accent">
                      this one
                    </Badge>
                  ) : null}
                </span>
              </Cell>
              <Cell quiet className="max-md:hidden">
                <MomentText at={session.createdAt} />
              </Cell>
              <Cell quiet>
                <MomentText at={session.seenAt} />
              </Cell>
              <Cell quiet className="max-md:hidden">
                <MomentText at={session.expiresAt} />
              </Cell>
              <Cell className="overflow-visible text-end">
                <EndSessionButton session={session} />
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
