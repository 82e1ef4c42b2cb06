/** Owns finding dates in a page: from paragraphs to resolved expressions of time, article by article. */
import type { PageReading, Paragraph } from '../page/model';
import { sourceSpans } from '../page/paragraphs/source-spans';
import { finish, type Steps } from '../steps';
import { scriptBalance } from '../text/fold';
import { coveringSpan, inTextOrder } from '../text/span';
import { dateClassOf } from './date-class';
import { datelineClosing } from './dateline';
import type { FoundExpression, Point } from './expression';
import { scanDatesSteps } from './grammar/scan';
import type { DateContext, DateMention } from './model';
import { type ArticleState, type Cue, type ParagraphPlace, startArticle } from './resolve/article-state';
import { cuesOf } from './resolve/cues';
import { resolvePoint } from './resolve/point';
import { resolveExpression } from './resolve/resolve';
import { foldForDates } from './vocabulary/folding';

/** What dates are found in. */
type Dated = Pick<PageReading, 'paragraphs' | 'units' | 'margins'>;

/** How many mentions or paragraphs are processed between two pauses. */
const STRIDE = 64;
const MONDAY = 1;
const SUNDAY = 7;

/** Whether the mention closes a dateline: 新华社北京7月3日电. */
function isDateline(text: string, { end, expression }: FoundExpression): boolean {
  return expression.kind === 'point' && expression.point.day?.by === 'text' && datelineClosing(text, end) > 0;
}

/** Makes the day of a dateline that of the article. */
function takeDateline(point: Point, reading: ArticleState, place: ParagraphPlace, text: string): void {
  const found = resolvePoint(point, { reading, place, text, cue: undefined });
  const stretch = found.stretches[0];
  if (stretch !== undefined) reading.centre = { day: stretch.from, basis: 'dateline', at: place };
}

/** 今天（1月8日）: the day in brackets overrides any other evidence for the word before it. */
function takeConfirmation(
  text: string,
  word: FoundExpression,
  bracket: FoundExpression | undefined,
  reading: ArticleState,
  paragraph: number,
): void {
  if (bracket === undefined || word.expression.kind !== 'point' || bracket.expression.kind !== 'point') return;
  const { day } = word.expression.point;
  const gap = text.slice(word.end, bracket.start);
  if (day?.by !== 'issue' || (gap !== '(' && gap !== '（') || !/^[)）]/.test(text.slice(bracket.end))) return;
  const place: ParagraphPlace = { paragraph, span: { start: bracket.start, end: bracket.end } };
  const shifted: ArticleState = { ...reading, last: undefined };
  const found = resolvePoint(bracket.expression.point, { reading: shifted, place, text, cue: undefined });
  const stretch = found.stretches[0];
  if (stretch === undefined || stretch.from !== stretch.to) return;
  reading.centre = { day: stretch.from - day.offset, basis: 'context', at: place };
}

/** Resolves what was found; undefined for a day that no calendar has. `next` is what was found after it. */
function mentionOf(
  paragraph: Paragraph,
  index: number,
  reading: ArticleState,
  found: FoundExpression,
  next: FoundExpression | undefined,
  cue: Cue,
): DateMention | undefined {
  const { text } = paragraph;
  const { start, end, expression } = found;
  const place: ParagraphPlace = { paragraph: index, span: { start, end } };
  const dateline = isDateline(text, found);
  if (dateline && expression.kind === 'point') takeDateline(expression.point, reading, place, text);
  takeConfirmation(text, found, next, reading, index);
  const { value, alternatives, basis, at } = resolveExpression(expression, { reading, place, text, cue });
  if (value === undefined) return undefined;
  if (dateline && reading.last !== undefined) reading.last = { ...reading.last, basis: 'dateline' };
  const spans = sourceSpans(paragraph, start, end);
  // no spread here, which is many times slower with thousands of mentions
  const whole = coveringSpan(spans);
  return {
    start: whole?.start ?? start,
    end: whole?.end ?? end,
    text: text.slice(start, end),
    value,
    class: dateClassOf(value),
    alternatives,
    basis,
    basisAt: at,
    spans,
    paragraph: index,
  };
}

function* findInParagraph(
  paragraph: Paragraph,
  index: number,
  reading: ArticleState,
  mentions: DateMention[],
): Steps<undefined> {
  const folded = foldForDates(paragraph.text);
  const cueAt = cuesOf(folded);
  let held: FoundExpression | undefined;
  let nth = 0;
  const take = (found: FoundExpression, next: FoundExpression | undefined): void => {
    const mention = mentionOf(paragraph, index, reading, found, next, cueAt(found.start, found.end));
    if (mention !== undefined) mentions.push(mention);
  };
  for (const found of scanDatesSteps(folded)) {
    if (found === undefined || ++nth % STRIDE === 0) yield undefined;
    if (found === undefined) continue;
    if (held !== undefined) take(held, found);
    held = found;
  }
  if (held !== undefined) take(held, undefined);
  return undefined;
}

const SAMPLE = 3000;

/** Whether the page is in traditional characters. */
function isTraditional({ paragraphs }: Dated): boolean {
  let balance = 0;
  let left = SAMPLE;
  for (const { text } of paragraphs) {
    balance += scriptBalance(text, left);
    left -= text.length;
    if (left <= 0) break;
  }
  return balance > 0;
}

/** Finds and resolves every expression of time of a page, in text order, in steps. Never throws. */
export function* findDatesSteps(reading: Dated, context: DateContext = {}): Steps<readonly DateMention[]> {
  const traditional = isTraditional(reading);
  // weeks start on Sunday in Hong Kong and Taiwan
  const weekStart = context.weekStart ?? (traditional ? SUNDAY : MONDAY);
  const mentions: DateMention[] = [];
  let unit = -1;
  let state = startArticle(context, weekStart, traditional);
  for (const [index, paragraph] of reading.paragraphs.entries()) {
    if (index % STRIDE === STRIDE - 1) yield undefined;
    if (paragraph.unit !== unit) {
      unit = paragraph.unit;
      const own = reading.units[unit]?.day?.value;
      state = startArticle(own === undefined ? context : { ...context, issueDate: own }, weekStart, traditional);
    }
    yield* findInParagraph(paragraph, index, state, mentions);
  }
  // furniture rows belong to no article, and each is resolved independently
  for (const [index, row] of reading.margins.entries()) {
    if (index % STRIDE === STRIDE - 1) yield undefined;
    const state = startArticle(context, weekStart, traditional);
    yield* findInParagraph(row, reading.paragraphs.length + index, state, mentions);
  }
  // a paragraph that a caption interrupts continues after the caption's
  return inTextOrder(mentions);
}

/** The same, synchronously. */
export function findDates(reading: Dated, context: DateContext = {}): readonly DateMention[] {
  return finish(findDatesSteps(reading, context));
}
