import { chooseTheme, chosenTheme, themeChoices, themeWords } from "@/components/layout/theme";
import type { MenuEntry } from "@/components/ui/menu-entries";
import { paths } from "@/lib/paths";

type Options = { mayHoldTokens: boolean; onSignOut: () => void };

/** What a viewer can do for themselves: the look, their tokens, what the roles mean, the API, the way out. */
export function viewerEntries({ mayHoldTokens, onSignOut }: Options): MenuEntry[] {
  return [
    {
      kind: "radio",
      label: "Look",
      value: typeof document === "undefined" ? null : chosenTheme(),
      options: themeChoices.map((choice) => ({ value: choice, label: themeWords[choice] })),
      onChange: (value) => {
        const choice = themeChoices.find((known) => known === value);
        if (choice) {
          chooseTheme(choice);
        }
      },
    },
    { kind: "separator" },
    ...(mayHoldTokens ? [{ kind: "link", label: "Tokens", href: paths.tokens() } as const] : []),
    { kind: "link", label: "Who may do what", href: paths.permissions() },
    { kind: "link", label: "API reference", href: paths.apiReference() },
    { kind: "separator" },
    { kind: "action", label: "Sign out", onSelect: onSignOut },
  ];
}
