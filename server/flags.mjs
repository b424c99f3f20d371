import { Refusal } from "./refusal.mjs";

const portHighest = 65_535;

const texts = {
  production: `Starts Paydown: the web server, the worker and, unless DATABASE_URL is set, a PostgreSQL of its own.

  npm start                   start, at http://localhost:3000
  npm start -- --port 3001    listen on another port
  npm start -- --demo         fill an empty register with examples first
  npm start -- --help         say this

Settings come from the environment, .env.local and .env; .env.example explains each.`,
  development: `Starts Paydown for development: the same, and what you change is seen at once.

  npm run dev                   start, at http://localhost:3000
  npm run dev -- --port 3001    listen on another port
  npm run dev -- --demo         fill an empty register with examples first
  npm run dev -- --help         say this

Settings come from the environment, .env.local and .env; .env.example explains each.`,
};

/**
 * What the words after the command ask for.
 * @param {readonly string[]} words
 * @returns {{ help: boolean, demo: boolean, port: number | null }}
 */
export function readFlags(words) {
  const flags = { help: false, demo: false, port: null };
  const rest = words.flatMap((word) =>
    word.startsWith("--port=") ? ["--port", word.slice("--port=".length)] : [word],
  );
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === "--help" || word === "-h") {
      flags.help = true;
    } else if (word === "--demo") {
      flags.demo = true;
    } else if (word === "--port") {
      flags.port = readPort(rest.shift());
    } else {
      throw new Refusal(`There is no option ${word}: the options are --port, --demo and --help.`);
    }
  }
  return flags;
}

/** @param {keyof typeof texts} mode */
export function helpFor(mode) {
  return texts[mode];
}

/** @param {string | undefined} word */
function readPort(word) {
  const port = /^\d{1,5}$/.test(word ?? "") ? Number(word) : 0;
  if (port < 1 || port > portHighest) {
    throw new Refusal(`After --port comes a whole number from 1 to ${portHighest}.`);
  }
  return port;
}
