/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // An installation without the tools of development lacks the types that tests need; types are checked on their own.
  typescript: { ignoreBuildErrors: true },
  // TypeScript 7 is driven by its command, it has no programming interface yet.
  experimental: { useTypeScriptCli: true },
};

export default config;
