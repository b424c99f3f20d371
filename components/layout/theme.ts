/** What a viewer may choose; `system` follows the colour scheme and the contrast that the device asks for. */
export const themeChoices = ["system", "light", "dark", "contrast", "contrast-dark"] as const;
export type ThemeChoice = (typeof themeChoices)[number];

export const themeWords: Record<ThemeChoice, string> = {
  system: "As the device",
  light: "Light",
  dark: "Dark",
  contrast: "High contrast",
  "contrast-dark": "High contrast, dark",
};

const themeCookie = "paydown-theme";
const themeEvent = "paydown:theme";
const yearSeconds = 31_536_000;

/**
 * Sets `data-theme` before the first paint, and again when the choice or the device changes. It is sent as text in a
 * script of its own: keep it free of imports.
 */
export const themeScript = `(() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const contrast = matchMedia("(prefers-contrast: more)");
  const apply = () => {
    const choice = /(?:^|; )${themeCookie}=(light|dark|contrast|contrast-dark)(?:;|$)/.exec(document.cookie);
    const device = contrast.matches ? (dark.matches ? "contrast-dark" : "contrast") : dark.matches ? "dark" : "light";
    root.dataset.theme = choice ? choice[1] : device;
  };
  apply();
  dark.addEventListener("change", apply);
  contrast.addEventListener("change", apply);
  addEventListener("${themeEvent}", apply);
})();`;

/** Keeps the choice for a year and applies it at once. */
export function chooseTheme(choice: ThemeChoice): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the script before the first paint reads it synchronously
  document.cookie = `${themeCookie}=${choice}; path=/; max-age=${yearSeconds}; samesite=lax`;
  window.dispatchEvent(new Event(themeEvent));
}

/** What was chosen on this device. */
export function chosenTheme(): ThemeChoice {
  const value = new RegExp(`(?:^|; )${themeCookie}=([a-z-]+)`).exec(document.cookie)?.[1];
  return themeChoices.find((choice) => choice === value) ?? "system";
}
