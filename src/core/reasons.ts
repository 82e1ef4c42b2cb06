/** Owns the shape of reasons: why the tool believes what it shows, as data that an interface can put into words. */

/**
 * One reason. `text` is an English sentence with {0}, {1} … for the `args`; interfaces translate it by that very sentence
 * (it is the key of the l10n bundles), so every sentence stands in a table `reasons.ts` of the engine that gives it.
 */
export interface Reason {
  readonly text: string;
  readonly args: readonly string[];
}

/** How sure the tool is: `certain` is acted upon, `likely` is acted upon and said, `unsure` is only offered. */
export type Confidence = 'certain' | 'likely' | 'unsure';

/** The reason in English words. */
export function sayReason(reason: Reason): string {
  return reason.text.replace(/\{(\d+)\}/g, (whole, index: string) => reason.args[Number(index)] ?? whole);
}
