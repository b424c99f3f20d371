"use client";

import { useItemDesk } from "@/components/items/item-desk";
import { ItemLink } from "@/components/items/item-link";
import { TimeText } from "@/components/items/time-text";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/accounts/browser-client";
import { endAcceptance, wakeItem } from "@/lib/items/endpoints";
import { resolutionWords } from "@/lib/items/words";

/** What holds the item or ended it: an acceptance, a snooze, a resolution, a merge; each with who, why and the way out. */
export function ItemStanding() {
  const { item, may, tryAct, ask } = useItemDesk();
  const params = { id: item.id };
  const { acceptance, snooze } = item;
  return (
    <>
      {item.mergedInto ? (
        <Banner
          title={
            <>
              Merged into <ItemLink item={item.mergedInto} withTitle />
            </>
          }
        />
      ) : null}
      {acceptance ? (
        <Banner
          tone="warn"
          title={
            <>
              Risk accepted until <TimeText at={acceptance.until} look="day" />
            </>
          }
          actions={
            may("item.accept-risk") ? (
              <>
                <Button size="sm" className="max-md:h-11" onClick={() => ask("accept-risk")}>
                  Change…
                </Button>
                <Button
                  size="sm"
                  className="max-md:h-11"
                  onClick={() =>
                    void tryAct({
                      said: `Acceptance of ${item.id} ended`,
                      undo: "none",
                      send: (ifMatch) => call(endAcceptance, { params, ifMatch }),
                    })
                  }
                >
                  End it
                </Button>
              </>
            ) : null
          }
        >
          “{acceptance.reason}” {acceptance.by.name}, <TimeText at={acceptance.at} />
        </Banner>
      ) : null}
      {snooze ? (
        <Banner
          title={
            <>
              Snoozed until {snooze.until ? <TimeText at={snooze.until} look="day" /> : null}
              {snooze.until && snooze.untilCodeChanges ? " or until " : null}
              {snooze.untilCodeChanges ? "its code changes" : null}
            </>
          }
          actions={
            may("item.triage") ? (
              <Button
                size="sm"
                className="max-md:h-11"
                onClick={() =>
                  void tryAct({
                    said: `${item.id} is awake`,
                    undo: "none",
                    send: (ifMatch) => call(wakeItem, { params, ifMatch }),
                  })
                }
              >
                Wake it
              </Button>
            ) : null
          }
        >
          {snooze.reason ? `“${snooze.reason}” ` : null}
          {snooze.by.name}, <TimeText at={snooze.at} />
        </Banner>
      ) : null}
      <Resolution />
    </>
  );
}

function Resolution() {
  const { item } = useItemDesk();
  if (item.status !== "resolved" || item.mergedInto) return null;
  const { resolution, resolutionReason, regressionTest, duplicateOf } = item;
  if (!resolutionReason && !regressionTest && !duplicateOf) return null;
  return (
    <Banner
      title={
        <>
          Resolved{resolution ? `, ${resolutionWords[resolution]}` : ""}{" "}
          {duplicateOf ? <ItemLink item={duplicateOf} withTitle /> : null}
        </>
      }
    >
      {resolutionReason ? <p>“{resolutionReason}”</p> : null}
      {regressionTest ? (
        <p>
          Regression test <span className="num">{regressionTest}</span>
        </p>
      ) : null}
    </Banner>
  );
}
