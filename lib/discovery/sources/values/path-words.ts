import { phrasesOf } from "@/lib/discovery/sources/vocabulary/languages";

/** Endings that make a word a file; a word with any other ending is an identifier ("config.Settings", "net.Listen"). */
export const fileEndings: ReadonlySet<string> = new Set(
  phrasesOf(`
    ts, tsx, mts, cts, js, jsx, mjs, cjs, vue, svelte, astro, html, htm, css, scss, sass, less, styl, py, pyi, pyx, ipynb, rb, erb, rake, gemspec, go, mod,
    sum, rs, java, kt, kts, scala, groovy, gradle, swift, m, mm, c, h, cc, cpp, cxx, hpp, hh, cs, csproj, sln, fs, fsx, vb, php, blade, twig, pl, pm, lua, r,
    jl, dart, ex, exs, erl, hs, elm, clj, cljs, ml, nim, zig, sol, v, sv, vhd, asm, s, sql, graphql, gql, proto, thrift, prisma, md, mdx, rst, adoc, txt, tex,
    json, jsonc, json5, yml, yaml, toml, ini, cfg, conf, config, env, properties, xml, xsd, xaml, plist, csv, tsv, lock, sh, bash, zsh, fish, ps1, psm1, bat, cmd,
    mk, cmake, tf, tfvars, hcl, nix, dockerfile, containerfile, tmpl, tpl, hbs, ejs, pug, j2, jinja, jinja2, njk, liquid, gd, tscn, tres, unity, prefab, shader, glsl, wgsl,
    hlsl, cu, svg, png, jpg, ico, snap, pem, crt, sqlite, parquet, f90, pas, abap, apex, cls,
    razor, cshtml, aspx, jsp, storyboard, xib, pbxproj, podspec, bzl, bazel, ng, mermaid, mmd, puml, drawio, raml, wsdl, avsc, po, pot, ftl, patch
  `),
);

/** Products and formats that look like files. */
export const notFiles: ReadonlySet<string> = new Set(
  phrasesOf(`
    node.js, next.js, vue.js, nuxt.js, react.js, three.js, d3.js, express.js, angular.js, ember.js, backbone.js, moment.js, day.js, chart.js, discord.js, alpine.js, nest.js,
    p5.js, socket.io, asp.net, ado.net, plotly.js, lit.js, solid.js, svelte.js, require.js, electron.js, tensorflow.js, leaflet.js, pdf.js, video.js, deck.gl, passport.js,
    sequelize.js, knex.js, hapi.js, koa.js, meteor.js, polymer.js, gatsby.js, remix.js, preact.js, jquery.js, e.g, i.e, process.env, meta.env
  `),
);

/** Files without an ending. */
export const bareFiles: ReadonlySet<string> = new Set(
  phrasesOf(`
    dockerfile, makefile, gemfile, rakefile, procfile, jenkinsfile, vagrantfile, brewfile, podfile, fastfile, codeowners, license, readme, changelog, cmakelists, justfile, tiltfile,
    containerfile, caddyfile, pipfile, build, workspace
  `),
);

/** Folders by which a word with a slash is known to be a path. */
export const folders: ReadonlySet<string> = new Set(
  phrasesOf(`
    src, source, sources, lib, libs, app, apps, package, packages, pkg, cmd, internal, backend, frontend, server, client, web, website, api, core, common, shared, test, tests, __tests__, spec,
    specs, e2e, script, scripts, doc, docs, tool, tools, tooling, service, services, component, components, module, modules, util, utils, helper, helpers, config, configs, configuration, infra, infrastructure,
    deploy, deployment, deployments, ops, ci, db, database, migrations, model, models, schema, schemas, controller, controllers, route, routes, router, handler, handlers, middleware, view, views, page, pages,
    public, static, assets, styles, templates, hooks, stores, store, state, types, interfaces, domain, domains, adapters, adapter, infrastructure, application, applications, crates, crate, examples, example, bin, build,
    dist, vendor, third_party, plugins, plugin, extensions, integrations, workers, worker, jobs, tasks, functions, lambda, lambdas, terraform, k8s, kubernetes, helm, charts, docker, .github, .gitlab, .circleci, .vscode, cells,
    runtime, kernel, cli, sdk, sql, data, fixtures, mocks, i18n, locales, features, feature, android, ios, mobile, desktop, native, engine, platform, contrib, include, resources, main, java, kotlin, node_modules, skills, agents, prompts
  `),
);

/** Words that stand with a slash between them in prose: "frontend/backend", "read/write". */
export const slashedWords: ReadonlySet<string> = new Set(
  phrasesOf(`
    and, or, frontend, backend, client, server, ui, ux, ci, cd, read, write, input, output, dev, prod, staging, production, development, unit, integration, e2e, test, tests, docs, api, web, mobile, ios, android, tcp, ip, http, https,
    request, response, import, export, sync, async, on, off, yes, no, true, false, url, urls, ports, ws, rest, grpc, n, a, build, deploy, ops, infra, create, update, delete, get, set, post, put, database, db, config, data, ops, testing, runtime
  `),
);

/** The first part of names that are branches, not folders. */
export const branchStarts: ReadonlySet<string> = new Set(
  phrasesOf(
    "feat, feature, fix, bugfix, hotfix, chore, release, perf, refactor, origin, upstream, topic, dependabot, renovate, heads, refs, user, wip, claude, codex, copilot",
  ),
);

/** The first part of media types. */
export const mediaStarts: ReadonlySet<string> = new Set(
  phrasesOf("application, text, image, audio, video, multipart, font"),
);
