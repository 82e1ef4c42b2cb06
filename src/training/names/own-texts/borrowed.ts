/** Owns finding text that our training texts share with evaluation texts, by runs of Han characters without punctuation and spaces. */

/** The least length of a run that counts; shorter ones occur in any text. */
export const RUN = 8;

/** All runs of that length, each within one sentence; any other character separates sentences. */
function* runsOf(text: string): Generator<string> {
  for (const [stretch] of text.matchAll(/[\u3400-\u9fff]+/g)) {
    for (let at = 0; at + RUN <= stretch.length; at++) yield stretch.slice(at, at + RUN);
  }
}

/** The runs that both have; `allowed` lists names and set phrases, which any text may contain. */
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
