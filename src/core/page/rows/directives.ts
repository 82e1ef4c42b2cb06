/** Owns directives: lines that a reader may write into a text, such as @@ 题, about the next line. */
import { pageOf } from '../../text/numerals';

/** What a directive line sets for the next non-blank line; a page applies until the next one. */
export type Directive =
  | { readonly kind: 'story' | 'head' | 'sub' | 'photo' | 'skip' | 'join' | 'break' }
  | { readonly kind: 'page'; readonly page: string };

const WORDS: ReadonlyMap<string, 'story' | 'head' | 'sub' | 'photo' | 'skip' | 'join' | 'break'> = new Map(
  Object.entries<'story' | 'head' | 'sub' | 'photo' | 'skip' | 'join' | 'break'>({
    文: 'story',
    story: 'story',
    题: 'head',
    head: 'head',
    小题: 'sub',
    sub: 'sub',
    图: 'photo',
    photo: 'photo',
    略: 'skip',
    skip: 'skip',
    连: 'join',
    join: 'join',
    断: 'break',
    break: 'break',
  }),
);

/** The directive of a folded line; undefined if it is none. An unknown word after @@ is no directive. */
export function directiveOf(line: string): Directive | undefined {
  const found = /^@@ *(\S+)(?: +(?:第 *)?(\S{1,8}?)版?)? *$/.exec(line);
  if (found === null) return undefined;
  const word = (found[1] ?? '').toLowerCase();
  if (word === '版' || word === 'page') {
    const page = found[2] === undefined ? undefined : pageOf(found[2]);
    return page === undefined ? undefined : { kind: 'page', page };
  }
  const kind = WORDS.get(word);
  return kind === undefined ? undefined : { kind };
}
