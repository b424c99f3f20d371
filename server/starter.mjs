import { readFileSync } from "node:fs";

const checkMs = 250;
const shells = ["sh", "dash", "bash", "ash", "zsh"];

/**
 * Tells when npm, having started this process, is gone: it gives no sign when it is killed, but its children get
 * another parent. A process that was started without npm may outlive whoever started it.
 * @param {() => void} onDeath
 */
export function watchStarter(onDeath) {
  if (process.env.npm_lifecycle_event !== undefined) {
    const before = starters();
    const timer = setInterval(() => {
      if (starters() !== before) {
        clearInterval(timer);
        onDeath();
      }
    }, checkMs);
    timer.unref();
  }
}

/** Our parent; with the parent's parent when npm has put a shell between itself and us. */
function starters() {
  const parent = process.ppid;
  try {
    const name = readFileSync(`/proc/${parent}/comm`, "utf8").trim();
    // Field 4, counted from behind the name, which may itself hold spaces and brackets.
    const grandparent = readFileSync(`/proc/${parent}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ")[1];
    return shells.includes(name) ? `${parent} ${grandparent}` : `${parent}`;
  } catch {
    // Elsewhere than on Linux, npm's shell makes way for the command.
    return `${parent}`;
  }
}
