import { MomentText } from "@/components/accounts/moment-text";
import { TokenMenu } from "@/components/accounts/token-menu";
import { Badge } from "@/components/ui/badge";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { ApiToken } from "@/lib/accounts/token";

type Props = { tokens: readonly ApiToken[]; viewerId: string; now: Date };

/** Tokens, newest first; what has ended stays in sight, greyed. */
export function TokensTable({ tokens, viewerId, now }: Props) {
  return (
    <div className="overflow-hidden rounded-3 bg-surface shadow-card">
      <Table aria-label="API tokens" className="table-fixed">
        <thead>
          <tr>
            <HeadCell>Name</HeadCell>
            <HeadCell className="w-[104px] max-md:hidden">Begins with</HeadCell>
            <HeadCell className="w-[156px] max-md:hidden">May</HeadCell>
            <HeadCell className="w-[104px] max-md:hidden">Last used</HeadCell>
            <HeadCell className="w-[112px]">Ends</HeadCell>
            <HeadCell className="w-12">
              <span className="sr-only">Actions</span>
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <TokenLine key={token.id} token={token} isOwn={token.owner.id === viewerId} now={now} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function TokenLine({ token, isOwn, now }: { token: ApiToken; isOwn: boolean; now: Date }) {
  const ended = token.revokedAt !== null || new Date(token.expiresAt) <= now;
  return (
    <Row className={ended ? "[&_td]:text-ink-3" : undefined}>
      <Cell>
        <span className={ended ? undefined : "font-medium"}>{token.name}</span>
        {isOwn ? null : <span className="ps-2 text-meta text-ink-3">agent {token.owner.name}</span>}
      </Cell>
      <Cell quiet className="max-md:hidden">
        <span className="font-mono">{token.hint}…</span>
      </Cell>
      <Cell quiet className="max-md:hidden">
        {token.scopes.join(", ")}
      </Cell>
      <Cell quiet className="max-md:hidden">
        {token.lastUsedAt ? <MomentText at={token.lastUsedAt} /> : "never"}
      </Cell>
      <Cell quiet>
        {token.revokedAt ? (
          <Badge>revoked</Badge>
        ) : (
          <>
            {ended ? "ended " : null}
            <MomentText at={token.expiresAt} />
          </>
        )}
      </Cell>
      <Cell className="overflow-visible text-end">{token.revokedAt ? null : <TokenMenu token={token} />}</Cell>
    </Row>
  );
}
