/** Owns names for tests without a model: what stands between braces in a text, {p:钟砚秋}, {l:澄浦}, {o:区委}, is a name. */

import { nameFolding } from '../../../src/core/names/fold';
import { withTitles } from '../../../src/core/names/grammar/titles';
import type { DocumentNames, NameKind } from '../../../src/core/names/model';
import { type KeyedMention, regrouped } from '../../../src/core/names/regroup';
import type { PageReading } from '../../../src/core/page/model';
import { finish } from '../../../src/core/steps';
import { readPage } from '../reading';

const KINDS: Readonly<Record<string, NameKind>> = { p: 'person', l: 'place', o: 'organization' };

/** Pairs traditional, simplified that the invented texts need. */
const PAIRS = '鐘钟硯砚範范書书區区長长記记黃黄衛卫鋒锋張张會会來来';
const table = Uint16Array.from({ length: 65536 }, (_, unit) => unit);
for (let at = 0; at < PAIRS.length; at += 2) table[PAIRS.charCodeAt(at)] = PAIRS.charCodeAt(at + 1);

export const fold = nameFolding(table);

export interface Marked {
  readonly key: string;
  readonly page: PageReading;
  /** As they are marked, with titles gathered. */
  readonly names: DocumentNames;
}

/** A document from a text with its names marked. */
export function marked(text: string, key = '澄浦报/第1版.txt'): Marked {
  const found: { readonly start: number; readonly end: number; readonly kind: NameKind }[] = [];
  let plain = '';
  let at = 0;
  for (const match of text.matchAll(/\{([plo]):([^}]*)\}/g)) {
    plain += text.slice(at, match.index);
    const kind = KINDS[match[1] ?? ''] ?? 'person';
    found.push({ start: plain.length, end: plain.length + (match[2] ?? '').length, kind });
    plain += match[2] ?? '';
    at = match.index + match[0].length;
  }
  plain += text.slice(at);
  const page = readPage(plain, { path: key });
  const keyed = found.map(({ start, end, kind }): KeyedMention => {
    const name = plain.slice(start, end);
    const paragraph = page.paragraphs.findIndex(({ pieces }) =>
      pieces.some((piece) => piece.start <= start && start < piece.end),
    );
    const mention = { kind, start, end, text: name, spans: [{ start, end }], paragraph, confidence: 0.9, reasons: [] };
    return { mention, key: name, name };
  });
  return { key, page, names: finish(withTitles(page, regrouped(keyed), fold)) };
}

/** Each entity as `name: mention mention`, in order. */
export const listed = ({ entities, mentions }: DocumentNames): readonly string[] =>
  entities.map(({ name, mentions: own }) => `${name}: ${own.map((index) => mentions[index]?.text).join(' ')}`);
