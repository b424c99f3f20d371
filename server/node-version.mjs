const oldest = [20, 9];

/**
 * Says so, and sets the exit code, when Node is too old to install the rest.
 * @param {string} version
 * @returns {boolean} whether it was refused
 */
export function refuseOldNode(version) {
  const [major, minor] = version.split(".").map(Number);
  const isOld = major < oldest[0] || (major === oldest[0] && minor < oldest[1]);
  if (isOld) {
    console.error(`Paydown needs Node ${oldest.join(".")} or newer to start, and this is Node ${version}.`);
    process.exitCode = 1;
  }
  return isOld;
}
