/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // An installation without the tools of development lacks the types that tests need, so types are checked elsewhere.
  // Next leaves a configuration alone that extends another one; the project's own it would write to.
  typescript: { ignoreBuildErrors: true, tsconfigPath: "server/tsconfig.next.json" },
  // Next would write a file of its own into the project and ask the network for news of itself.
  agentRules: false,
  // TypeScript 7 is driven by its command, it has no programming interface yet.
  experimental: { agentUpgrade: false, useTypeScriptCli: true },
};

export default config;
