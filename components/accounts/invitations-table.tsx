import { MomentText } from "@/components/accounts/moment-text";
import { TakeBackButton } from "@/components/accounts/take-back-button";
import { Badge } from "@/components/ui/badge";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import { roleWords } from "@/lib/access/roles";
import type { Invitation } from "@/lib/accounts/invitation";

/** Invitations, newest first, each with what became of it. */
export function InvitationsTable({ invitations }: { invitations: readonly Invitation[] }) {
  return (
    <div className="overflow-hidden rounded-3 bg-surface shadow-card">
      <Table aria-label="Invitations" className="table-fixed">
        <thead>
          <tr>
            <HeadCell>For</HeadCell>
            <HeadCell className="w-[112px] max-md:w-[96px]">Role</HeadCell>
            <HeadCell className="max-md:hidden">Invited by</HeadCell>
            <HeadCell className="w-[180px] max-md:hidden">State</HeadCell>
            <HeadCell className="w-[112px] max-md:w-[108px]">
              <span className="sr-only">Actions</span>
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {invitations.map((invitation) => (
            <Row key={invitation.id}>
              <Cell>{invitation.email ?? invitation.name ?? "whoever has the link"}</Cell>
              <Cell quiet>{roleWords[invitation.role]}</Cell>
              <Cell quiet className="max-md:hidden">
                {invitation.invitedBy.name}, <MomentText at={invitation.createdAt} />
              </Cell>
              <Cell quiet className="max-md:hidden">
                <InvitationState invitation={invitation} />
              </Cell>
              <Cell className="overflow-visible text-end">
                {invitation.state === "open" ? (
                  <TakeBackButton id={invitation.id} whose={invitation.email ?? invitation.name ?? "this invitation"} />
                ) : null}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function InvitationState({ invitation }: { invitation: Invitation }) {
  switch (invitation.state) {
    case "open":
      return (
        <>
          open, ends <MomentText at={invitation.expiresAt} />
        </>
      );
    case "accepted":
      return <Badge tone="ok">accepted{invitation.acceptedBy ? ` by ${invitation.acceptedBy.name}` : ""}</Badge>;
    case "revoked":
      return <Badge>taken back</Badge>;
    case "expired":
      return <Badge>too old</Badge>;
  }
}
