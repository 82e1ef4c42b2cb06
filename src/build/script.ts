/** Makes dist/data/script.bin. */

/** The bytes of the script data file. */
export function buildScript(): Uint8Array {
  return new Uint8Array(0);
}
