/** Owns the punctuation that never occurs in names; it is not scored, and separates clauses that are decoded independently. */

/** 1 for each UTF-16 unit that is such punctuation. */
export const STOPS = new Uint8Array(65536);
for (const mark of '，。、；：？！') STOPS[mark.charCodeAt(0)] = 1;
