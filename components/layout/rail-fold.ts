/** The cookie that keeps the rail folded, so that the server renders it so; absent when it is open. */
export const railCookie = "paydown-rail";
export const railFolded = "folded";
const yearSeconds = 31_536_000;

export function keepRailFold(folded: boolean): void {
  const kept = folded ? `${railFolded}; max-age=${yearSeconds}` : "; max-age=0";
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not in every browser we serve
  document.cookie = `${railCookie}=${kept}; path=/; samesite=lax`;
}
