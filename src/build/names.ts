/** Makes dist/data/names.bin. */

/** The bytes of the names data file. */
export function buildNames(): Uint8Array {
  return new Uint8Array(0);
}
