/** Owns recognising files made from a text beside them, by their names: clean copies, and the reports about these. */
import { TEXT_ENDINGS } from './text-names';

/** 第1版.clean.txt, 第1版.clean-2.txt, 第1版.clean.report.md: what *Make Clean Copy* and `bulletin clean` write. */
const COPY = /^((.+)\.clean(?:-\d{1,3})?)\.(?:txt|(report)\.md)$/i;

/**
 * The possible names, in the same folder, of the source of a copy, or of the copy that a report is about; none if the
 * name is not that of a copy.
 */
export function sourceNamesOf(name: string): readonly string[] {
  const [, copy = '', stem = '', report] = COPY.exec(name) ?? [];
  if (stem === '') return [];
  return [...TEXT_ENDINGS.map((ending) => `${stem}.${ending}`), ...(report === undefined ? [] : [`${copy}.txt`])];
}

/**
 * The names of files of one folder without copies whose source is among them: a copy has the same content as its
 * source, and reading both would count everything twice. A copy without a source is an ordinary text.
 */
export function withoutCopies(names: readonly string[]): readonly string[] {
  const there = new Set(names);
  return names.filter((name) => !sourceNamesOf(name).some((source) => there.has(source)));
}
