/** What a viewer may choose; `system` follows the colour scheme and the contrast that the device asks for. */
export const themeChoices = ["system", "light", "dark", "contrast", "contrast-dark"] as const;
export type ThemeChoice = (typeof themeChoices)[number];
export type Theme = Exclude<ThemeChoice, "system">;

export const themeWords: Record<ThemeChoice, string> = {
  system: "As the device",
  light: "Light",
  dark: "Dark",
  contrast: "High contrast",
  "contrast-dark": "High contrast, dark",
};

/** The cookie that keeps the choice, so that the server renders it right the first time. */
export const themeCookie = "paydown-theme";
/** The cookie that keeps whether the rail is folded: `folded` or absent. */
export const railCookie = "paydown-rail";

export function parseThemeChoice(text: string | undefined): ThemeChoice {
  return themeChoices.find((choice) => choice === text) ?? "system";
}

/** The theme to render on the server; null when only the device knows. */
export function themeOnServer(choice: ThemeChoice): Theme | null {
  return choice === "system" ? null : choice;
}

/** Runs before the first paint, in a script of its own: keep it free of imports and newer syntax. */
export const themeScript = `(function(){var d=document.documentElement,m=/(?:^|; )${themeCookie}=([a-z-]+)/.exec(document.cookie),c=m&&m[1];
function q(s){return matchMedia(s).matches}
function set(){var k=q("(prefers-color-scheme: dark)");d.dataset.theme=q("(prefers-contrast: more)")?(k?"contrast-dark":"contrast"):(k?"dark":"light")}
if(c&&/^(light|dark|contrast|contrast-dark)$/.test(c)){d.dataset.theme=c}else{set()}})()`;
