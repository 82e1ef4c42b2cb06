/** Owns which files were made from a text beside them, by their names: clean copies of it, and what is reported of these. */
import { TEXT_ENDINGS } from './text-names';

/** 第1版.clean.txt, 第1版.clean-2.txt, 第1版.clean.report.md: what *Make Clean Copy* and `bulletin clean` write. */
const COPY = /^((.+)\.clean(?:-\d{1,3})?)\.(?:txt|(report)\.md)$/i;

/**
 * The names that the text may have from which a file of this name was made, in its folder, and of a report the copy that it is about;
 * none where it is no copy by its name.
 */
export function sourceNamesOf(name: string): readonly string[] {
  const [, copy = '', stem = '', report] = COPY.exec(name) ?? [];
  if (stem === '') return [];
  return [...TEXT_ENDINGS.map((ending) => `${stem}.${ending}`), ...(report === undefined ? [] : [`${copy}.txt`])];
}

/**
 * The names of files of one folder without those of copies whose source is among them: a copy says what its source says, and both
 * read together would count everybody twice. A copy whose source is gone is a text like any other.
 */
export function withoutCopies(names: readonly string[]): readonly string[] {
  const there = new Set(names);
  return names.filter((name) => !sourceNamesOf(name).some((source) => there.has(source)));
}
