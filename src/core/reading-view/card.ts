/** Owns hover cards: parsing the Markdown of hovers into runs of plain words. */

/** Words of a card with their style. */
interface CardRun {
  readonly text: string;
  readonly strong?: true;
  readonly slanted?: true;
  /** Index in `Card.links`. */
  readonly link?: number;
}

/** A paragraph, or an item of a list. */
interface CardLine {
  readonly item: boolean;
  readonly runs: readonly CardRun[];
}

/** A hover as lines of words; its links are separate, so that the display code need not know their targets. */
export interface Card {
  readonly lines: readonly CardLine[];
  readonly links: readonly string[];
}

/** What ends the words of a link: a title in quotation marks, or the bracket. */
const ADDRESS = /\(([^\s()]*)(?:\s+"(?:[^"\\]|\\.)*")?\)/y;
/** Markers of a list item, and of a quotation or a heading. */
const ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)]) +/;
const OTHER_BEGINNINGS = /^ {0,3}(?:(?:#{1,6}|>) +)+/;

interface Style {
  strong: boolean;
  slanted: boolean;
}

/** Parses a line; appends its links to `links`. Linear. */
function runsOfLine(line: string, links: string[]): CardRun[] {
  const runs: CardRun[] = [];
  const style: Style = { strong: false, slanted: false };
  let text = '';
  let link: number | undefined;
  const flush = (): void => {
    if (text === '') return;
    runs.push({
      text,
      ...(style.strong ? { strong: true } : {}),
      ...(style.slanted ? { slanted: true } : {}),
      ...(link === undefined ? {} : { link }),
    });
    text = '';
  };
  /** No link begins before this offset. */
  let closed = -1;
  /** The end of the words of a link that begin at `from`, and the link's target. */
  const linkAt = (from: number): { readonly end: number; readonly address: string } | undefined => {
    // nested brackets end at the same one
    if (from <= closed) return undefined;
    for (let at = from; at < line.length; at++) {
      if (line.charAt(at) === '\\') at++;
      else if (line.charAt(at) === ']') {
        ADDRESS.lastIndex = at + 1;
        const address = ADDRESS.exec(line)?.[1];
        if (address === undefined) closed = at;
        return address === undefined ? undefined : { end: at, address };
      }
    }
    closed = line.length;
    return undefined;
  };
  let linkEnd = -1;
  for (let at = 0; at < line.length; at++) {
    const sign = line.charAt(at);
    if (sign === '\\' && at + 1 < line.length && /[!-/:-@[-`{-~]/.test(line.charAt(at + 1))) text += line.charAt(++at);
    else if (at === linkEnd) {
      flush();
      link = undefined;
      ADDRESS.lastIndex = at + 1;
      at += ADDRESS.exec(line)?.[0].length ?? 0;
    } else if (sign === '[' && link === undefined) {
      const found = linkAt(at + 1);
      if (found === undefined) text += sign;
      else {
        flush();
        link = links.push(found.address) - 1;
        linkEnd = found.end;
      }
    } else if (sign === '*' || sign === '_') {
      flush();
      if (line.charAt(at + 1) === sign) {
        at++;
        style.strong = !style.strong;
      } else style.slanted = !style.slanted;
    } else text += sign;
  }
  flush();
  return runs;
}

/**
 * A card of the contents of hovers, each as Markdown made by `host/shown/markup.ts`; unknown markup is shown as words.
 */
export function cardOf(hovers: readonly string[]): Card {
  const lines: CardLine[] = [];
  const links: string[] = [];
  for (const markdown of hovers)
    for (const line of markdown.split('\n')) {
      const item = ITEM.test(line);
      const runs = runsOfLine(line.replace(item ? ITEM : OTHER_BEGINNINGS, '').trim(), links);
      if (runs.length > 0) lines.push({ item, runs });
    }
  return { lines, links };
}
