// Loaded into a tool by --import: it ends when whoever started it does, even by being killed. A build that went on by
// itself would stand in the way of the next start's.
if (process.channel) {
  process.on("disconnect", () => process.exit(1));
  process.channel.unref();

  // Workers of the build would load this file as well, and end before their work.
  process.execArgv = [];
}
