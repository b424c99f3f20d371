import type { Viewer } from "@/lib/access/viewer";
import { createId } from "@/lib/db/id";
import type { Answer } from "@/lib/http/access-walk/ask";
import { asActor, inAYear, on } from "@/lib/http/access-walk/prepare";
import type { Right } from "@/lib/http/access-walk/product-table";
import type { Sample, Samples, Wanted } from "@/lib/http/access-walk/sample";
import { acceptRisk } from "@/lib/items/accept-risk";
import { commentOnItem } from "@/lib/items/comment";
import { addDependency } from "@/lib/items/depend";
import { editItem } from "@/lib/items/edit-item";
import type { Item } from "@/lib/items/item";
import { linkPullRequest } from "@/lib/items/link-pull-request";
import { proposeChange } from "@/lib/items/propose";
import { snoozeItem } from "@/lib/items/triage";

const see: Right = "see, search, export";
const edit: Right = "edit title, description, location, effort";
const triage: Right = "triage, merge, bulk edit";
const link: Right = "link or unlink a pull request by hand";
const comment: Right = "comment, report an item";

const nothingDone = (list: "changed" | "undone") => (answer: Answer) =>
  answer.status === 404 || (answer.status === 200 && JSON.stringify(answer.json?.[list]) === "[]");

/** The samples of endpoints that are about one item. */
export const itemSamples: Record<string, Samples> = {
  readItem: one(see, "read it"),
  listHistory: one(see, "read its history"),
  listComments: one(see, "read its comments"),
  editItem: one(edit, "edit the title", () => ({ body: { title: "Another title" } })),
  setLocations: one(edit, "set the location", () => ({ body: { locations: [{ path: "src/other.ts" }] } })),
  changePriority: {
    onItems: [
      sample("set P1–P3", "set P1", () => ({ body: { priority: "P1" } }), { lowers: true }),
      sample("set or lower P0", "set P0", () => ({ body: { priority: "P0" } }), {
        pointless: (facts) => facts.isP0,
      }),
    ],
  },
  changeStatus: {
    onItems: [
      sample("hand back; status of an assigned item", "start it", () => ({ body: { status: "in_progress" } })),
      sample("hand back; status of an assigned item", "resolve it", () => ({ body: { status: "resolved" } }), {
        // An agent never resolves without a merged pull request, and there is none.
        never: (actor) => actor.isAgent,
        refusal: ({ status }) => status === 422,
      }),
    ],
  },
  assignItem: {
    onItems: [
      sample("take", "take it", ({ actor, admin }) => ({ body: { assignee: (actor.viewer ?? admin).id } })),
      sample("hand back; status of an assigned item", "hand it back", () => ({ body: { assignee: null } }), {
        pointless: (facts) => !facts.assigned && !facts.heldByAnother,
      }),
      sample("give to somebody else", "give it to somebody", ({ somebody }) => ({ body: { assignee: somebody.id } })),
    ],
  },
  moveItem: one("take", "move it on the board", ({ reference }) => ({ body: { after: reference.id } })),
  acceptItem: one(triage, "accept it", () => ({ body: { priority: "P2" } }), { pointless: (facts) => facts.isP0 }),
  sendBackToInbox: one(triage, "send it back", undefined, { lowers: true }),
  declineItem: one(triage, "decline it", () => ({ body: { reason: "We live with it" } }), { lowers: true }),
  markDuplicate: one(triage, "call it a duplicate", ({ reference }) => ({ body: { of: reference.id } }), {
    lowers: true,
  }),
  snoozeItem: one(triage, "snooze it", () => ({ body: { until: inAYear } }), { lowers: true }),
  wakeItem: one(triage, "wake it", async ({ admin, item }) => {
    await snoozeItem(admin, { ...on(item), until: inAYear, untilCodeChanges: false });
    return {};
  }),
  acceptRisk: one("accept a risk", "accept the risk", () => ({ body: { until: inAYear, reason: "Known" } })),
  endAcceptance: one("accept a risk", "end the acceptance", async ({ admin, item }) => {
    await acceptRisk(admin, { ...on(item), until: inAYear, reason: "Known" });
    return {};
  }),
  mergeItem: one(triage, "merge it", ({ reference }) => ({ body: { into: reference.id } }), { lowers: true }),
  addDependency: one(edit, "let it wait", ({ reference }) => ({ params: { blocker: reference.id } })),
  removeDependency: one(edit, "let it wait no longer", async ({ admin, item, reference }) => {
    await addDependency(admin, { ...on(item), blocker: reference.number });
    return { params: { blocker: reference.id } };
  }),
  linkPullRequest: one(link, "link a pull request", ({ turn }) => ({ body: { number: turn } })),
  unlinkPullRequest: one(link, "unlink a pull request", async ({ admin, item, turn }) => {
    await linkPullRequest(admin, { ...on(item), pull: { number: turn, relation: "mentions", state: "unknown" } });
    return { params: { number: turn } };
  }),
  commentOnItem: one(comment, "comment", () => ({ body: { body: "I saw it too" } })),
  editComment: {
    onItems: [
      sample(comment, "edit one's own comment", async ({ admin, actor, item }) => {
        const own = await commentOnItem(asActor(actor, admin), { number: item.number, body: "First" });
        return { params: { comment: own.id }, body: { body: "Second" } };
      }),
      sample(
        comment,
        "edit somebody else's comment",
        async ({ admin, item }) => {
          const other = await commentOnItem(admin, { number: item.number, body: "Mine" });
          return { params: { comment: other.id }, body: { body: "Yours" } };
        },
        { never: () => true },
      ),
    ],
  },
  deleteComment: {
    onItems: [
      sample(comment, "delete one's own comment", async ({ admin, actor, item }) => {
        const own = await commentOnItem(asActor(actor, admin), { number: item.number, body: "First" });
        return { params: { comment: own.id } };
      }),
      sample(
        comment,
        "delete somebody else's comment",
        async ({ admin, item }) => {
          const other = await commentOnItem(admin, { number: item.number, body: "Mine" });
          return { params: { comment: other.id } };
        },
        { never: (actor) => actor.column !== "admin" },
      ),
    ],
  },
  proposeChange: one("propose a change", "propose", () => ({ body: { change: { title: "A better title" } } })),
  withdrawProposal: {
    onItems: [
      sample("propose a change", "withdraw one's own proposal", ({ admin, actor, item }) =>
        proposalOf(asActor(actor, admin), item),
      ),
      sample("propose a change", "withdraw somebody else's proposal", ({ admin, item }) => proposalOf(admin, item), {
        never: (actor) => actor.column !== "admin",
      }),
    ],
  },
  decideProposal: one("decide proposals", "accept a proposal", async ({ admin, item }) => {
    return { ...(await proposalOf(admin, item)), body: { decision: "accept" } };
  }),
  editManyItems: {
    onItems: [
      sample(triage, "set P1 on many", ({ item }) => bulk(item.id, { priority: "P1" }), {
        lowers: true,
        refusal: nothingDone("changed"),
      }),
      sample(triage, "label many", ({ item }) => bulk(item.id, { addLabels: ["walked"] }), {
        refusal: nothingDone("changed"),
      }),
    ],
  },
  undoBatch: one(
    edit,
    "undo one's own edit",
    async ({ admin, actor, item }) => {
      const batch = createId("bat", new Date());
      await editItem(asActor(actor, admin), { ...on(item), title: "A title to undo", batch });
      return { body: { batch } };
    },
    { refusal: nothingDone("undone") },
  ),
};

async function proposalOf(proposer: Viewer, item: Item): Promise<Wanted> {
  const { id } = await proposeChange(proposer, { number: item.number, change: { layer: "ci_cd" }, reason: null });
  return { params: { proposal: id } };
}

function bulk(id: string, change: Record<string, unknown>): Wanted {
  return { body: { items: [{ id }], change, reason: "Walked" } };
}

function sample(right: Right, as: string, request: Sample["request"] = () => ({}), more: Partial<Sample> = {}): Sample {
  return {
    as,
    right,
    ...more,
    request: (given) => {
      const wanted = request(given);
      return wanted instanceof Promise ? wanted.then((ready) => about(given.item, ready)) : about(given.item, wanted);
    },
  };
}

function about({ id }: Item, wanted: Wanted): Wanted {
  return { ...wanted, params: { id, ...wanted.params } };
}

function one(right: Right, as: string, request?: Sample["request"], more?: Partial<Sample>): Samples {
  return { onItems: [sample(right, as, request, more)] };
}
