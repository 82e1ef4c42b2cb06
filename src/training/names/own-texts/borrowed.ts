/** Owns telling whether our own texts share words with texts that only measure: runs of Han characters, counted without marks and spaces. */

/** A shorter run is the language's, not a text's. */
export const RUN = 8;

/** Runs of that many characters, each of one sentence; what is no Han character parts them. */
function* runsOf(text: string): Generator<string> {
  for (const [stretch] of text.matchAll(/[\u3400-\u9fff]+/g)) {
    for (let at = 0; at + RUN <= stretch.length; at++) yield stretch.slice(at, at + RUN);
  }
}

/** What the two have in common; `allowed` are names and set phrases, which belong to nobody. */
export function borrowed(
  own: Iterable<string>,
  measures: Iterable<string>,
  allowed: readonly string[] = [],
): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const text of measures) for (const run of runsOf(text)) runs.add(run);
  const out = new Set<string>();
  for (const text of own) {
    for (const run of runsOf(text)) if (runs.has(run) && !allowed.some((phrase) => phrase.includes(run))) out.add(run);
  }
  return out;
}
