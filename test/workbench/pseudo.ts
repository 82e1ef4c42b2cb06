/** Owns the pseudo-language: every text of the interface in letters that nobody types, so that a text left out shows as plain. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The language whose texts are replaced. It is a Chinese one, so that days and numbers, which the platform words, are not English. */
export const PSEUDO_LOCALE = 'zh-tw';

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const PSEUDO = 'àḃçḋéḟĝĥîĵķĺṁñöṕɋŕšţûṽŵẋýžÀḂÇḊÉḞĜĤÎĴĶĹṀÑÖṔɊŔŠŢÛṼŴẊÝŽ';
/** What is no word: places of arguments, icons, links, code, addresses. */
const KEPT = /\{\d+\}|\$\([\w-]+\)|\]\([^)]*\)|`[^`]*`|https?:\S+/g;

const letters = (text: string): string =>
  text.replace(/[A-Za-z]/g, (letter) => PSEUDO[PLAIN.indexOf(letter)] ?? letter);

/** A text in the pseudo-language; arguments, icons, links and code stay as they are. */
export function pseudo(text: string): string {
  let out = '';
  let from = 0;
  for (const { 0: kept, index } of text.matchAll(KEPT)) {
    out += letters(text.slice(from, index)) + kept;
    from = index + kept.length;
  }
  return out + letters(text.slice(from));
}

/** Words of a shown text that did not go through the tables. */
export const plainWords = (text: string): readonly string[] => text.match(/[A-Za-z]{3,}/g) ?? [];

type Texts = Readonly<Record<string, string>>;
const texts = (path: string): Texts => JSON.parse(readFileSync(path, 'utf8')) as Texts;

/** Puts the pseudo-language in the place of PSEUDO_LOCALE in an installed extension. */
export function writePseudo(extension: string): void {
  const write = (path: string, entries: readonly (readonly [string, string])[]): void =>
    writeFileSync(join(extension, path), JSON.stringify(Object.fromEntries(entries)));
  const manifest = Object.entries(texts(join(extension, 'package.nls.json')));
  write(
    `package.nls.${PSEUDO_LOCALE}.json`,
    manifest.map(([key, text]) => [key, pseudo(text)]),
  );
  const bundle = `src/l10n/bundle.l10n.${PSEUDO_LOCALE}.json`;
  const sentences = Object.keys(texts(join(extension, bundle)));
  write(
    bundle,
    sentences.map((sentence) => [sentence, pseudo(sentence)]),
  );
}
