// A process that never gets anywhere.
process.exit(1);
