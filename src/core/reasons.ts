/** Owns the type of reasons: why the tool believes what it shows, as data that an interface can turn into words. */

/**
 * One reason. `text` is an English sentence with {0}, {1} … for the `args`; user interfaces use it as the key of its
 * translation in the l10n bundles, so every sentence is in a table `reasons.ts` of the module that produces it.
 */
export interface Reason {
  readonly text: string;
  readonly args: readonly string[];
}

/**
 * Confidence: `certain` results are acted upon, `likely` ones are acted upon and marked, `unsure` ones are only
 * offered.
 */
export type Confidence = 'certain' | 'likely' | 'unsure';

/** The reason as an English sentence. */
export function sayReason(reason: Reason): string {
  return reason.text.replace(/\{(\d+)\}/g, (whole, index: string) => reason.args[Number(index)] ?? whole);
}
