import { load, root } from "./bundles.mjs";

process.chdir(root);
const { newMigration } = await load("new-migration");
process.exitCode = await newMigration(process.argv.slice(2));
