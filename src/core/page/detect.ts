/** Owns telling whether a plain text is plainly a Chinese newspaper page; when in doubt it is not. */
import type { Reason } from '../reasons';
import { fold } from '../text/fold';
import { datelineOf, endsInDateline } from './lines/datelines';
import { folioOf } from './lines/folio';
import type { PageReading } from './model';
import { readPage } from './read';
import type { PageResources } from './resources';

/** English sentences; interfaces translate them by the very sentence. */
export const DETECT_REASONS = {
  jumps: 'it has jump lines: {0}',
  folios: 'it has folio lines: {0}',
  datelines: 'stories open or end with a dateline: {0}',
  bylines: 'lines name reporters or photographers: {0}',
  furniture: 'it has lines of a masthead or its foot: {0}',
  stories: 'it has several headlines with text under them: {0}',
  frontMatter: 'its head names a page or a paper',
} as const;

/** UTF-16 code units that are read, at most. */
const WINDOW = 65_536;
const LEAST = 5;
const MOST_OF_ONE_KIND = 6;

/** Share of the letters that are Han, and what speaks against a newspaper at once. */
function isChineseProse(text: string): boolean {
  let han = 0;
  let kana = 0;
  let hangul = 0;
  let latin = 0;
  let signs = 0;
  let seen = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= 32 || code === 0x3000) continue;
    seen++;
    if (code >= 0x4e00 && code <= 0x9fff) han++;
    else if (code >= 0x3041 && code <= 0x30ff && code !== 0x30fb) kana++;
    else if (code >= 0xac00 && code <= 0xd7a3) hangul++;
    else if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) latin++;
    else if ('{}<>=;|`$\\_@^~&#'.includes(text.charAt(i))) signs++;
    else if (code === 0 || code === 0xfffd) return false;
  }
  return han >= 60 && han >= seen * 0.55 && kana + hangul <= han * 0.01 && latin <= han * 0.3 && signs <= seen * 0.02;
}

/** Line shapes of other kinds of text; a page with many of one is none. */
const OTHER_KINDS: readonly RegExp[] = [
  /-->/,
  /^\[?\d{4}[-/]\d{1,2}[-/]\d{1,2}[ T]\d{1,2}:\d{2}/,
  /^\[?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?\]?/,
  /^\S{1,20}\s+(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}\s+)?(?:(?:上午|下午|晚上|昨天)\s*)?\d{1,2}:\d{2}(?::\d{2})?$/,
  /^(?:- |\* |\d+[.)] |\[[ x]\] |• )/,
  /^\|.*\|$|^```|^<\/?[a-z]/i,
  /^第[〇零一二三四五六七八九十百千\d]{1,6}[章回节卷部集](?:\s|$|[\u3400-\u9fff])/,
  /^[\u3400-\u9fffA-Za-z]{1,8}[:：]\s*\S/,
  /^(?:public|private|def|class|function|import|const|let|var|return|if|for|while|#include|package)\b/,
];
const KIND_SHARE = 0.3;

function isOtherKind(lines: readonly string[]): boolean {
  const least = Math.max(3, lines.length * KIND_SHARE);
  for (const pattern of OTHER_KINDS) {
    let count = 0;
    for (const line of lines) if (pattern.test(line.slice(0, 200))) count++;
    if (count >= least) return true;
  }
  return (
    isTable(lines) || lines.filter((line) => /^第[〇零一二三四五六七八九十百千\d]{1,6}[章回]/.test(line)).length >= 2
  );
}

/** Whether most lines have the same number, two or more, of ASCII commas or tabs. */
function isTable(lines: readonly string[]): boolean {
  for (const separator of [',', '\t', ';']) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(separator).length - 1;
      if (count >= 2) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    if (Math.max(0, ...counts.values()) >= Math.max(4, lines.length * 0.6)) return true;
  }
  return false;
}

/** What speaks for a newspaper, by kind. */
function evidence(page: PageReading): Readonly<Record<keyof typeof DETECT_REASONS, number>> {
  let folios = 0;
  let furniture = 0;
  let bylines = 0;
  let datelines = 0;
  let stories = 0;
  for (const unit of page.units) {
    if (unit.kind === 'article' && unit.headline !== '' && unit.roles.some(({ role }) => role === 'body')) stories++;
    for (const { line, role } of unit.roles) {
      const text = fold(page.lines.text(line).trim());
      if (role === 'folio') {
        const folio = folioOf(text);
        if (folio && folio.page !== null && (folio.plain || folio.parts >= 2)) folios++;
        else if (folio && folio.parts >= 2) furniture++;
      } else if (role === 'furniture') furniture++;
      else if ((role === 'byline' || role === 'credit') && /记者|通讯员|摄|文|图|评论员/.test(text)) bylines++;
      else if (role === 'body' || role === 'caption') {
        if (datelineOf(text) || endsInDateline(text)) datelines++;
        if (/\([^()]{2,24}摄\)$/.test(text)) bylines++;
      }
    }
  }
  const jumps = page.jumpLines.filter(
    ({ kind, page: printed }) => kind !== 'serial' && kind !== 'refer' && printed !== null,
  );
  return {
    jumps: jumps.length,
    folios,
    datelines,
    bylines,
    furniture,
    stories: Math.max(0, stories - 1),
    frontMatter: 0,
  };
}

const WEIGHTS: Readonly<Record<keyof typeof DETECT_REASONS, number>> = {
  jumps: 3,
  folios: 3,
  datelines: 2,
  bylines: 1.5,
  furniture: 1,
  stories: 0.5,
  frontMatter: 3,
};

/**
 * Whether `text` is plainly a newspaper or bulletin page. Conservative: at least two kinds of evidence, or one kind several
 * times. Reads the first 64 kB. Never throws.
 */
export function isBulletin(
  text: string,
  pages: PageResources,
): { readonly bulletin: boolean; readonly reasons: readonly Reason[] } {
  const no = { bulletin: false, reasons: [] };
  const window = text.slice(0, WINDOW);
  if (!isChineseProse(window)) return no;
  const lines = window.split(/\r\n|\r|\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const page = readPage(window, pages);
  const found = { ...evidence(page), frontMatter: frontMatter(lines) ? 1 : 0 };
  const prose =
    found.frontMatter > 0 ? lines.filter((line, index) => index > 12 || !/^[^:：]{1,8}[:：]/.test(line)) : lines;
  if (isOtherKind(prose)) return no;
  let points = 0;
  let kinds = 0;
  const reasons: Reason[] = [];
  for (const key of Object.keys(DETECT_REASONS) as (keyof typeof DETECT_REASONS)[]) {
    if (found[key] === 0) continue;
    points += Math.min(MOST_OF_ONE_KIND, found[key] * WEIGHTS[key]);
    if (key !== 'stories') kinds++;
    reasons.push({ text: DETECT_REASONS[key], args: [String(found[key])] });
  }
  const strong = found.jumps + found.folios + found.datelines + found.bylines + found.frontMatter;
  const bulletin = points >= LEAST && strong >= 1 && (kinds >= 2 || strong >= 2);
  return bulletin ? { bulletin, reasons } : no;
}

/** The head of an article's file: a title and a page or a paper. */
function frontMatter(lines: readonly string[]): boolean {
  const head = lines.slice(0, 12).map((line) => fold(line.slice(0, 60)));
  const titled = head.some((line) => /^(?:标题|题目|title)\s*:/i.test(line));
  return titled && head.some((line) => /^(?:版次|版面|版名|版|报纸|报名|page|paper|newspaper)\s*:/i.test(line));
}
