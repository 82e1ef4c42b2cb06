/** Owns iterating over all matches of a pattern as `matchAll` does, but without cloning the pattern for every text. */

/** The matches of a global pattern in a text, in order. */
export function matchesIn(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}
