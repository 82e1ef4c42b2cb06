/** Owns which paper a page belongs to: by its head, folio lines, sources and imprint, in decreasing order of trust. */

import type { Steps } from '../steps';
import { KIND } from '../text/characters/telling-characters';
import { greatest } from '../text/extremes';
import type { RowStamp } from './issue-day';
import { folioOf } from './lines/folio';
import {
  followedPaper,
  imprintPaper,
  isPaperName,
  isPeriodical,
  isSite,
  leadPaper,
  type NamedPaper,
  numberedBulletin,
  papersIn,
  sourceIn,
  wayPaper,
} from './lines/paper-names';
import type { Sourced } from './model';
import { type Row, spanIn, wordsOf } from './rows/rows';

/** Number of rows from the top in which a masthead may stand. */
const TOP = 12;
/** Number of rows from the top in which the name of a bulletin or a site, alone in its row, is a masthead. */
const HEAD = 3;
/** A bulletin prints its number beside its name. */
const NUMBERED = /第\s{0,9}\S{1,8}\s{0,9}期|总第|合刊|创刊号|No\.?\s{0,9}\d/;

interface Candidate {
  readonly row: Row;
  readonly found: NamedPaper;
}

/** Marks around a name: # of Markdown, brackets of a title. */
const SIGN = /[\s#*《》]/;

/** The row without such marks. */
function whole({ head }: Row): NamedPaper {
  let start = 0;
  let end = head.length;
  while (start < end && SIGN.test(head.charAt(start))) start++;
  while (end > start && SIGN.test(head.charAt(end - 1))) end--;
  return { name: head.slice(start, end), start };
}

/** The name before a bulletin's number: 清溪通讯 第12期. */
const beforeNumber = (name: string): string => name.split(/[\s(【]{1,4}第|第[^第]{1,8}期/)[0]?.trim() ?? '';

/** The most frequent name; undefined on a tie. */
function agreed(candidates: readonly Candidate[]): Candidate | undefined {
  const counts = new Map<string, number>();
  for (const { found } of candidates) counts.set(found.name, (counts.get(found.name) ?? 0) + 1);
  const most = greatest(counts.values(), 0);
  const best = [...counts].filter(([, count]) => count === most);
  return best.length === 1 ? candidates.find(({ found }) => found.name === best[0]?.[0]) : undefined;
}

/** The name on which all agree; undefined if they do not. */
const onlyOne = (candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.every(({ found }) => found.name === candidates[0]?.found.name) ? candidates[0] : undefined;

/** Rows per step. */
const SLICE = 256;

/**
 * The paper that the rows themselves name; never a section's title (健康周刊), a weather report or a paper that a sentence
 * mentions. `folios` are the rows that are folio lines. Linear.
 */
export function* printedPaperSteps(
  text: string,
  rows: readonly Row[],
  folios: ReadonlySet<number>,
  stamps: readonly RowStamp[],
): Steps<Sourced | null> {
  const stamped = new Map(stamps.map((stamp) => [stamp.index, stamp]));
  const kinds: Record<'head' | 'folio' | 'source' | 'title' | 'imprint' | 'lead' | 'alone', Candidate[]> = {
    head: [],
    folio: [],
    source: [],
    title: [],
    imprint: [],
    lead: [],
    alone: [],
  };
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as Row;
    const { head } = row;
    const named = (row.has & KIND.report) !== 0;
    const add = (kind: keyof typeof kinds, found: NamedPaper | undefined): void => {
      if (found !== undefined) kinds[kind].push({ row, found });
    };
    const stamp = stamped.get(index);
    if (row.isShort && index < TOP && row.length <= 16 && named && isPaperName(head) && !/^第/.test(head))
      add('head', whole(row));
    else if (
      folios.has(index) ||
      (stamp?.kind === 'edition' && index < TOP) ||
      (row.isShort && index < TOP && (row.has & KIND.press) !== 0 && folioOf(head, row.has)?.paper)
    )
      // a head prints its name without title marks: 一九五五年五月十五日《人民日报》 is a citation
      add(
        'folio',
        papersIn(head).find(({ start }) => start === 0 || head.charAt(start - 1) !== '《'),
      );
    else if (row.length <= 12 && named && isPaperName(head)) add('alone', whole(row));
    if (stamp !== undefined && stamp.kind !== 'plain' && stamp.kind !== 'edition') add('source', sourceIn(head));
    if (row.isShort && index < HEAD) {
      if (isPeriodical(head)) add('title', whole(row));
      else if (NUMBERED.test(head)) {
        const { name, start } = whole(row);
        if (isPeriodical(beforeNumber(name))) add('title', { name: beforeNumber(name), start });
      }
    }
    if (row.isShort && (stamped.has(index - 1) || stamped.has(index + 1) || index === 0) && isSite(head))
      add('title', whole(row));
    if (index < TOP) add('title', wayPaper(head));
    if (index < TOP) add('title', numberedBulletin(head));
    if (named && row.length <= 80) add('imprint', imprintPaper(head) ?? followedPaper(head));
    if (named) add('lead', leadPaper(head));
    if (index % SLICE === SLICE - 1) yield undefined;
  }
  const best =
    (kinds.head[0]?.row === rows[0] ? kinds.head[0] : onlyOne(kinds.head)) ??
    agreed(kinds.folio) ??
    agreed(kinds.source) ??
    kinds.title[0] ??
    agreed(kinds.imprint) ??
    agreed(kinds.lead) ??
    onlyOne(kinds.alone);
  if (best === undefined) return null;
  const { row, found } = best;
  const start = Math.max(0, found.start);
  const words = wordsOf(text, row).slice(start, start + found.name.length);
  return {
    value: words.replace(/(?<=[\u3400-\u9fff]) {1,4}(?=[\u3400-\u9fff])/g, ''),
    source: 'folio',
    span: spanIn(row, start, start + found.name.length),
  };
}

/** The paper that a path names, in its folders first, then in the file name: 海南日报/2019-05-01/A03.txt, 清溪日报A03版.txt. */
export function pathPaper(path: string, fold: (text: string) => string): string | null {
  const parts = path.replace(/\.[A-Za-z]{1,8}$/, '').split('/');
  for (const part of parts) {
    const folded = fold(part);
    for (const found of folded.matchAll(/[\u3400-\u9fff]{2,12}/g)) {
      const name = found[0].split('第')[0] ?? '';
      if (isPaperName(name) || isPeriodical(name) || /^[\u3400-\u9fff]{2,8}周刊$/.test(name))
        return part.slice(found.index, found.index + name.length);
    }
  }
  return null;
}
