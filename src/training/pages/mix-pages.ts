/** Owns mixing pages into new ones: a text among the furniture of others, and units of several pages in one. */
import { type Label, labelIndex } from '../../core/page/labels/labels';
import type { Chance } from '../random';
import type { Answer, AnsweredPage } from './answers';
import { damaged } from './damage-pages';

interface Line {
  readonly text: string;
  readonly answer: Answer | undefined;
}

const BLANK: Line = { text: '', answer: undefined };
const FURNITURE: Answer = { label: labelIndex('F'), role: 'furniture', start: false, free: new Set() };
const BEGINS: ReadonlySet<number> = new Set((['H', 'P', 'G'] as const).map((label: Label) => labelIndex(label)));

const linesOf = ({ text, answers }: AnsweredPage): Line[] =>
  text.split(/\r\n|\n|\r/).map((line, at) => ({ text: line, answer: answers.get(at) }));
const isBlank = ({ text }: Line): boolean => text.trim() === '';
const labelAt = (line: Line | undefined): number => line?.answer?.label ?? -1;
const isAround = (line: Line): boolean => isBlank(line) || labelAt(line) === FURNITURE.label;

function trimmed(lines: readonly Line[]): Line[] {
  const first = lines.findIndex((line) => !isBlank(line));
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex((line) => !isBlank(line)) + 1);
}

/** Splits a page into the furniture above, the content, and the furniture below. */
function partsOf(page: AnsweredPage): { readonly head: Line[]; readonly body: Line[]; readonly foot: Line[] } {
  const lines = linesOf(page);
  const first = lines.findIndex((line) => !isAround(line));
  if (first < 0) return { head: trimmed(lines), body: [], foot: [] };
  const last = lines.findLastIndex((line) => !isAround(line)) + 1;
  return {
    head: trimmed(lines.slice(0, first)),
    body: trimmed(lines.slice(first, last)),
    foot: trimmed(lines.slice(last)),
  };
}

/** The units of a page, each with what stands inside it. */
function unitsOf(page: AnsweredPage): Line[][] {
  const units: Line[][] = [];
  for (const line of partsOf(page).body) {
    const last = units[units.length - 1];
    if (last === undefined || BEGINS.has(labelAt(line))) units.push([line]);
    else last.push(line);
  }
  return units.map(trimmed).filter((unit) => BEGINS.has(labelAt(unit.find((line) => labelAt(line) >= 0))));
}

function pageOf(page: AnsweredPage, lines: readonly Line[], manner: string): AnsweredPage {
  const answers = new Map(lines.flatMap(({ answer }, at) => (answer === undefined ? [] : [[at, answer] as const])));
  const text = lines.map((line) => line.text).join('\n');
  return { ...page, id: `${page.id} ${manner}`, text, answers, joins: [], optionalJoins: [] };
}

/** What sites append to a title in the browser tab, or put before it in a breadcrumb trail. */
const SITES = ['', '-新闻频道', '_新闻网', ' | 时报', '--本地新闻', ' - 通讯社', ' :: 新聞'];
const TRAILS = ['首页 > 新闻 > ', '您的位置：首页 >> 要闻 >> ', '新聞 / 即時 / ', '当前位置: '];

/**
 * The text of one page between the furniture of two others, sometimes with its headline repeated as a tab title or at the end of a
 * breadcrumb trail. Undefined if there is no text, or almost no furniture.
 */
function among(text: AnsweredPage, above: AnsweredPage, below: AnsweredPage, chance: Chance): AnsweredPage | undefined {
  const { body } = partsOf(text);
  const head = [...partsOf(above).head];
  const { foot } = partsOf(below);
  if (body.length === 0 || (head.length < 2 && foot.length < 2)) return undefined;
  const headline = body
    .find((line) => labelAt(line) === labelIndex('H'))
    ?.text.replace(/^[#\s*>]+/, '')
    .trim();
  if (headline !== undefined && chance.happens(0.35)) {
    if (chance.happens(0.5)) head.unshift({ text: `${headline}${chance.pick(SITES)}`, answer: FURNITURE });
    else head.push({ text: `${chance.pick(TRAILS)}${chance.happens(0.6) ? headline : '正文'}`, answer: FURNITURE });
  }
  const gap = (): Line[] => Array.from({ length: chance.below(3) }, () => BLANK);
  return pageOf(text, [...head, ...gap(), ...body, ...gap(), ...foot], 'among others');
}

/** The greatest number of units in a mixed page, and of lines in a unit. */
const UNITS = 6;
const LINES = 40;

/** Units of several pages one after another, with uniform blank lines; undefined if there are fewer than two. */
function mixed(pages: readonly AnsweredPage[], chance: Chance): AnsweredPage | undefined {
  const units = pages.flatMap(unitsOf);
  const first = pages[0];
  if (first === undefined || units.length < 2) return undefined;
  const manner = chance.pick(['dense', 'between', 'everywhere', 'as they are'] as const);
  const lines: Line[] = chance.happens(0.4) ? [...partsOf(first).head] : [];
  for (let left = 2 + chance.below(UNITS - 1); left > 0; left--) {
    const unit = chance.pick(units).slice(0, LINES);
    const own = manner === 'as they are' ? unit : unit.filter((line) => !isBlank(line));
    const apart = manner === 'between' || manner === 'everywhere' || (manner === 'as they are' && chance.happens(0.7));
    if (apart && lines.length > 0) lines.push(BLANK);
    lines.push(...(manner === 'everywhere' ? own.flatMap((line, at) => (at === 0 ? [line] : [BLANK, line])) : own));
  }
  return pageOf(first, lines, 'mixed');
}

const CAPTION: ReadonlySet<number> = new Set([labelIndex('C'), labelIndex('c')]);
const BODY = labelIndex('B');
/** The least length of a paragraph that a caption interrupts. */
const CUT = 30;

/** The captions of a page, each with its continuation lines. */
function captionsOf(page: AnsweredPage): Line[][] {
  const captions: Line[][] = [];
  for (const line of linesOf(page)) {
    const label = labelAt(line);
    if (label === labelIndex('C')) captions.push([line]);
    else if (label === labelIndex('c')) captions[captions.length - 1]?.push(line);
  }
  return captions;
}

/** The page with captions of others between its paragraphs, some of which are interrupted; undefined if none can be inserted. */
function illustrated(
  page: AnsweredPage,
  captions: readonly (readonly Line[])[],
  chance: Chance,
): AnsweredPage | undefined {
  if (captions.length === 0) return undefined;
  const own = linesOf(page);
  if (own.some((line) => CAPTION.has(labelAt(line)))) return undefined;
  const lines: Line[] = [];
  let placed = 0;
  for (const line of own) {
    if (labelAt(line) !== BODY || placed >= 3 || !chance.happens(0.2)) {
      lines.push(line);
      continue;
    }
    placed++;
    const { text } = line;
    const at = text.length >= CUT && chance.happens(0.5) ? 10 + chance.below(text.length - 15) : text.length;
    lines.push({ ...line, text: text.slice(0, at) }, ...chance.pick(captions));
    if (at < text.length) lines.push({ ...line, text: text.slice(at) });
  }
  return placed === 0 ? undefined : pageOf(page, lines, 'illustrated');
}

/** A few lines from the start of a unit, like a page that somebody has just begun to type. */
function fragment(page: AnsweredPage, chance: Chance): AnsweredPage | undefined {
  const units = unitsOf(page);
  if (units.length === 0) return undefined;
  const unit = chance.pick(units).filter((line) => !isBlank(line));
  return pageOf(page, unit.slice(0, 1 + chance.below(5)), 'fragment');
}

/** The group whose pages are never scans. */
const WEB = 'web';
/** The least and greatest number of lines of a mixed page. */
const FEWEST = 4;
const MOST_ROWS = 400;
/** The least number of furniture lines for a page to lend them. */
const LENDS = 6;

/** `rounds` pages of each type for each of `pages`; `partners` also lend units, captions and furniture. */
export function morePages(
  pages: readonly AnsweredPage[],
  partners: readonly AnsweredPage[],
  rounds: number,
  chance: Chance,
): AnsweredPage[] {
  const all = [...pages, ...partners];
  const captions = all.flatMap(captionsOf);
  const lenders = all.filter((page) => {
    const { head, foot } = partsOf(page);
    return head.length + foot.length >= LENDS;
  });
  const made: AnsweredPage[] = [];
  const take = (page: AnsweredPage | undefined, least: number): void => {
    if (page !== undefined && page.answers.size >= least && page.answers.size <= MOST_ROWS) made.push(page);
  };
  for (const page of pages) {
    for (let round = 0; round < rounds; round++) {
      if (lenders.length > 0) take(among(page, chance.pick(lenders), chance.pick(lenders), chance), FEWEST);
      take(mixed([page, chance.pick(all), chance.pick(all)], chance), FEWEST);
      if (chance.happens(0.5)) take(fragment(page, chance), 1);
      if (chance.happens(0.5)) take(illustrated(page, captions, chance), FEWEST);
      if (page.group !== WEB) take(damaged(page, chance), FEWEST);
    }
  }
  return made;
}
