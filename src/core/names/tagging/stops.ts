/** Owns the marks that no name holds: where they stand nothing is scored, and what stands on either side is read apart. */

/** 1 for each UTF-16 unit that is such a mark. */
export const STOPS = new Uint8Array(65536);
for (const mark of '，。、；：？！') STOPS[mark.charCodeAt(0)] = 1;
