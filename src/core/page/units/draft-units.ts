/**
 * Owns the parse of a page: from labelled rows in reading order to drafts of units, each row with its role; the file is
 * long because the productions are together.
 */
import type { Steps } from '../../steps';
import type { RowLabels } from '../labels/decode';
import { SURE } from '../labels/doubts';
import { LABELS, type Label } from '../labels/labels';
import type { FrontMatter } from '../lines/front-matter';
import { isHeadline } from '../lines/roles';
import type { RowFacts } from '../lines/row-facts';
import type { Role, UnitKind } from '../model';
import { reason } from '../reasons';
import type { ReaderRequest } from '../rows/reader-requests';
import { titleCaptions } from './caption-titles';
import { headlineRoles } from './headline-roles';
import { obeyReader } from './obey-reader';
import { hasHead, hasText, type UnitDraft } from './unit-drafts';

/** The input of the parse: rows in reading order with their labels. */
interface Labelled {
  readonly facts: readonly RowFacts[];
  readonly labels: RowLabels;
  /** Page of each row. */
  readonly pages: readonly (string | null)[];
  readonly requests: ReadonlyMap<number, ReaderRequest>;
  readonly front: FrontMatter;
  /** Whether the page as a whole may be read wrongly: then only certain beginnings start a unit. */
  readonly doubtful: boolean;
}

/** Rows per step. */
const SLICE = 512;

/** The state of the parse. */
interface State extends Labelled {
  readonly drafts: UnitDraft[];
  /** The article in progress; captions, teasers and furniture may occur inside it. */
  article: UnitDraft | undefined;
  /** The article opened by the title of the front matter. */
  titled: UnitDraft | undefined;
  /** The caption or teaser to which the previous row belongs. */
  inset: UnitDraft | undefined;
}

/** Parses the rows into drafts, in steps: every row is in exactly one. Linear. */
export function* draftUnits(page: Labelled): Steps<UnitDraft[]> {
  // field by field: V8 keeps a spread of another object in its slow form, and every row reads and writes the state
  const state: State = {
    facts: page.facts,
    labels: page.labels,
    pages: page.pages,
    requests: page.requests,
    front: page.front,
    doubtful: page.doubtful,
    drafts: [],
    article: undefined,
    titled: undefined,
    inset: undefined,
  };
  openTitled(state);
  for (let index = 0; index < page.facts.length; index++) {
    take(state, index);
    if (index % SLICE === SLICE - 1) yield undefined;
  }
  for (const draft of state.drafts) {
    nameHeadlines(state, draft);
    if (draft.kind === 'caption') titleCaptions(page.facts, draft);
    obeyReader(page.requests, draft);
  }
  return state.drafts.filter(({ rows }) => rows.length > 0);
}

/** Labels that begin a unit. */
const BEGINS: ReadonlySet<Label | undefined> = new Set(['H', 'P', 'C', 'G']);

/** Begins a unit at a row and appends it to the drafts. */
function open(state: State, kind: UnitKind, index: number): UnitDraft {
  const { labels, starts, margin } = state.labels;
  const begins = BEGINS.has(LABELS[labels[index] ?? 0]);
  const sure = (begins ? starts[index] : margin[index]) ?? 1;
  const draft: UnitDraft = { kind, rows: [], page: state.pages[index] ?? null, closed: false, sure, reasons: [] };
  state.drafts.push(draft);
  return draft;
}

function openArticle(state: State, index: number): UnitDraft {
  state.article = open(state, 'article', index);
  state.inset = undefined;
  return state.article;
}

/** The title and the author of the front matter open an article if the text below has no headline of its own. */
function openTitled(state: State): void {
  const { titleRow, authorRow, end } = state.front;
  if (titleRow < 0) return;
  const first = state.labels.labels.findIndex(
    (label, index) => index >= end && LABELS[label] !== 'F' && LABELS[label] !== 'J',
  );
  if (first < 0 || LABELS[state.labels.labels[first] ?? 0] === 'H') return;
  const article = openArticle(state, titleRow);
  article.rows.push({ index: titleRow, role: 'headline' });
  state.titled = article;
  if (authorRow >= 0 && state.facts[authorRow]?.names) article.rows.push({ index: authorRow, role: 'byline' });
}

/** The label to use for a row that does not certainly begin a unit. */
const WITHIN: Readonly<Partial<Record<Label, Label>>> = { H: 'S', P: 'B' };

/**
 * The label of a row; on a doubtful page, a beginning that is not certain becomes a label within the article in
 * progress.
 */
function labelOf({ labels, doubtful, article }: State, index: number): Label | undefined {
  const label = LABELS[labels.labels[index] ?? 0];
  const unsure = doubtful && article !== undefined && !article.closed && (labels.starts[index] ?? 1) < SURE;
  return label === undefined || !unsure ? label : (WITHIN[label] ?? label);
}

/** Adds the row at `index` to the unit that its label implies. */
function take(state: State, index: number): void {
  const here = state.facts[index];
  if (here === undefined || (index < state.front.end && state.article?.rows.some((row) => row.index === index))) return;
  if (state.article && endsMark(state, index)) {
    state.article.rows.push({ index, role: 'body' });
    return;
  }
  switch (labelOf(state, index)) {
    case 'F':
      open(state, 'furniture', index).rows.push({ index, role: here.tag === 'folio' ? 'folio' : 'furniture' });
      return;
    case 'G':
    case 'C':
      inset(state, index, here, true);
      return;
    case 'g':
    case 'c':
      inset(state, index, here, false);
      return;
    case 'J':
      mark(state, index, here);
      return;
    case 'Y':
      names(state, index, here);
      return;
    case 'H':
      begin(state, index, 'headline');
      break;
    case 'h':
      headline(state, index);
      break;
    case 'S':
      text(state, index, here, 'section');
      break;
    case 'P':
      // a unit may begin with its byline
      begin(state, index, here.tag === 'names' ? 'byline' : 'body');
      break;
    default:
      text(state, index, here, 'body');
  }
  if (here.closes && state.article) state.article.closed = true;
}

/** Whether the row is the end of a mark that began in the previous row. */
const endsMark = (state: State, index: number): boolean =>
  state.facts[index - 1]?.marks.some(({ lastRow }) => lastRow === index) === true;

/** Whether the article so far consists of the jump mark that opened it: a headline row then belongs to it. */
const isMarkAlone = (draft: UnitDraft | undefined): draft is UnitDraft =>
  draft !== undefined && !draft.closed && draft.rows.every(({ role }) => role === 'jump');

/** Whether the article so far consists of headline and names. */
const isFresh = (draft: UnitDraft | undefined): draft is UnitDraft =>
  draft !== undefined && !draft.closed && hasHead(draft) && !hasText(draft);

/** A further headline line belongs to the headline above it; without one, it begins a headline itself. */
function headline(state: State, index: number): void {
  const { article } = state;
  (isFresh(article) || isMarkAlone(article) ? article : openArticle(state, index)).rows.push({
    index,
    role: 'headline',
  });
  state.inset = undefined;
}

/** A row that begins a unit, unless a jump mark or the title of the front matter has just begun it. */
function begin(state: State, index: number, role: Role): void {
  const { article, titled } = state;
  const begun = isMarkAlone(article) || (article !== undefined && article === titled && isFresh(article));
  (begun ? article : openArticle(state, index)).rows.push({ index, role });
  state.inset = undefined;
}

/**
 * Text continues the article in progress; after a mark that ended it, or with a mark that opens one, a new one begins.
 */
function text(state: State, index: number, here: RowFacts, role: Role): void {
  const { article } = state;
  const opens = here.opens !== undefined && !isFresh(article) && !isMarkAlone(article);
  const goesOn = article !== undefined && !article.closed && !opens;
  const draft = goesOn ? article : openArticle(state, index);
  if (opens) draft.reasons.push(reason('mark'));
  draft.rows.push({ index, role: goesOn || role === 'body' ? role : 'headline' });
  state.inset = undefined;
}

/** A row of a caption or teaser; names below a caption are its credit. */
function inset(state: State, index: number, here: RowFacts, begins: boolean): void {
  const label = labelOf(state, index);
  const kind = label === 'C' || label === 'c' ? 'caption' : 'teaser';
  if (begins || state.inset?.kind !== kind) state.inset = open(state, kind, index);
  const credits = kind === 'caption' && state.inset.rows.length > 0 && here.tag === 'names';
  state.inset.rows.push({ index, role: credits ? 'credit' : kind });
}

/** A jump mark alone: a backward one opens a unit, unless a headline stands above it; a forward one ends its unit. */
function mark(state: State, index: number, here: RowFacts): void {
  const opens = here.opens !== undefined;
  const { article } = state;
  const own = opens ? isFresh(article) : article !== undefined && !article.closed;
  const draft = own && article ? article : openArticle(state, index);
  if (opens && draft.rows.length === 0) draft.reasons.push(reason('mark'));
  draft.rows.push({ index, role: 'jump' });
  if (!opens) draft.closed = true;
  state.inset = undefined;
}

/**
 * Names below a caption are its credit if they mention a picture or the article is already signed; else they sign the
 * article.
 */
function names(state: State, index: number, here: RowFacts): void {
  const { article, inset: above } = state;
  const signed = article === undefined || article.rows.some(({ role }) => role === 'byline');
  if (above?.kind === 'caption' && (here.names?.picture === true || signed || hasText(article))) {
    above.rows.push({ index, role: 'credit' });
    return;
  }
  (article ?? openArticle(state, index)).rows.push({ index, role: 'byline' });
  // what goes on in the article ends the caption, or the two would overlap
  state.inset = undefined;
}

/** The headline rows of a draft as kicker, headline and deck, run by run: a headline may continue after a name. */
function nameHeadlines({ facts }: State, draft: UnitDraft): void {
  const rows = draft.rows.filter(({ role }) => isHeadline(role));
  if (rows.length === 0) return;
  const roles = headlineRoles(rows.flatMap(({ index }) => facts[index] ?? []));
  rows.forEach((row, at) => {
    row.role = roles[at] ?? row.role;
  });
}
