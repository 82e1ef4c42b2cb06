/** Owns parsing the reader's list of names; `names.txt` and the setting use the same line format. */
import { finish, type Steps } from '../../steps';
import type { NameKind, ReaderName } from '../model';

/** Keywords for kinds, in the languages of the interface. */
const KINDS: ReadonlyMap<string, NameKind | 'none'> = new Map(
  Object.entries({
    person: 'person',
    人: 'person',
    人名: 'person',
    place: 'place',
    地: 'place',
    地名: 'place',
    organization: 'organization',
    机构: 'organization',
    機構: 'organization',
    none: 'none',
    非: 'none',
  }),
);

/**
 * Parses a line `NAME [KIND] [TITLE、TITLE…] [= OTHER]`. The kind defaults to person; NAME is another form of OTHER. Undefined for blank
 * lines and comments.
 */
export function parseNameLine(line: string): ReaderName | undefined {
  const [said = '', other = ''] = line.replace(/#.*/, '').split(/[=＝]/);
  const same = other.trim();
  const [text, second, ...rest] = said.trim().split(/\s+/);
  if (text === undefined || text === '') return undefined;
  const kind = second === undefined ? undefined : KINDS.get(second.toLowerCase());
  const titles = [...(kind === undefined && second !== undefined ? [second] : []), ...rest]
    .flatMap((word) => word.split(/[、,，]/))
    .filter((word) => word !== '');
  return { text, kind: kind ?? 'person', ...(titles.length > 0 ? { titles } : {}), ...(same === '' ? {} : { same }) };
}

/** How many lines are parsed between two pauses. */
const STRIDE = 512;

/** Parses a whole list, one name a line, with comments that begin with `#`; a generator with pauses. Never throws. */
export function* nameListSteps(list: string): Steps<readonly ReaderName[]> {
  const names: ReaderName[] = [];
  for (const [index, line] of list.split(/\r\n|\r|\n/).entries()) {
    if (index % STRIDE === STRIDE - 1) yield undefined;
    const name = parseNameLine(line);
    if (name !== undefined) names.push(name);
  }
  return names;
}

/** Parses a whole list at once. */
export const parseNameList = (list: string): readonly ReaderName[] => finish(nameListSteps(list));
