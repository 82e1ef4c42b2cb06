/** Owns our own training texts: parsing marked pages and templates, and filling the slots of templates. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { NameKind } from '../../../core/names/model';
import type { Chance } from '../../random';
import { type Example, exampleBuilder } from '../examples';
import type { PeopleMakers } from './people';
import type { Composer, PlaceMakers } from './places';

/** A part of a marked text: literal text, a literal name, or a slot to fill. */
type Marked =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'name'; readonly text: string; readonly kind: NameKind }
  | { readonly type: 'slot'; readonly slot: string; readonly key: string };

/** A part, or a choice between several. */
type Part = Marked | { readonly type: 'choice'; readonly options: readonly (readonly Marked[])[] };

const KIND_OF_MARK: Readonly<Record<string, NameKind>> = { p: 'person', l: 'place', o: 'organization' };

/** Parses a marked line; throws an Error that quotes an unknown mark. */
function markedParts(line: string): Marked[] {
  const parts: Marked[] = [];
  let at = 0;
  for (const match of line.matchAll(/\{(?:([plo]):([^{}]*)|([A-Z][a-z]?)(\d*))\}/g)) {
    if (match.index > at) parts.push({ type: 'text', text: line.slice(at, match.index) });
    const kind = KIND_OF_MARK[match[1] ?? ''];
    if (kind !== undefined) parts.push({ type: 'name', text: match[2] ?? '', kind });
    else parts.push({ type: 'slot', slot: match[3] ?? '', key: `${match[3]}${match[4]}` });
    at = match.index + match[0].length;
  }
  if (at < line.length) parts.push({ type: 'text', text: line.slice(at) });
  for (const part of parts) {
    if (part.type === 'text' && /[{}]/.test(part.text)) throw new Error(`a mark that is none: ${line}`);
  }
  return parts;
}

/** Parses a template, in which <a|b> is a choice. */
function templateParts(line: string): Part[] {
  return line.split(/<([^<>]*)>/).flatMap((piece, at): Part[] => {
    if (at % 2 === 0) return markedParts(piece);
    return [{ type: 'choice', options: piece.split('|').map(markedParts) }];
  });
}

/** Fills the slots of templates. */
type Filler = (template: readonly Part[], chance: Chance, weight: number) => Example;

/** Words that begin with a surname's character but name nobody, by part of speech. */
export type LookAlikes = Readonly<Record<'n' | 'v' | 'a', readonly string[]>>;

export function filler(
  people: PeopleMakers,
  places: PlaceMakers,
  lookAlikes: LookAlikes,
  toTraditional: (text: string) => string,
): Filler {
  const plainWord =
    (speech: 'n' | 'v' | 'a'): Composer =>
    (chance) => ({ text: chance.pick(lookAlikes[speech]), names: [] });
  const person =
    (make: (chance: Chance) => string): Composer =>
    (chance) => {
      const text = make(chance);
      return { text, names: [{ start: 0, end: text.length, kind: 'person' }] };
    };
  const body =
    (make: (chance: Chance) => string): Composer =>
    (chance) => {
      const text = make(chance);
      return { text, names: [{ start: 0, end: text.length, kind: 'organization' }] };
    };
  const { bodies } = places;
  const makers: Readonly<Record<string, Composer>> = {
    P: person(people.han),
    Ps: person(people.surname),
    Pf: person(people.foreign),
    Pj: person(people.japanese),
    Pk: person(people.korean),
    Pm: person(people.minority),
    Pt: person((chance) => toTraditional(people.southern(chance))),
    Pd: person(people.short),
    Pg: person(people.given),
    Px: person(people.masked),
    Pn: person(people.vietnamese),
    Pl: person(people.latin),
    L: places.division,
    Ls: places.small,
    Lf: places.foreign,
    O: places.organization,
    Of: places.foreignOrganization,
    Oc: body(bodies.committee),
    Os: body(bodies.brand),
    Oj: body(bodies.japanese),
    Ow: body(bodies.western),
    Ob: body(bodies.bracketed),
    Om: body(bodies.paper),
    Oa: body(bodies.club),
    Ot: body(bodies.short),
    Ol: body(bodies.latin),
    T: places.title,
    A: places.abbreviation,
    S: places.team,
    C: places.club,
    Wn: plainWord('n'),
    Wv: plainWord('v'),
    Wa: plainWord('a'),
  };
  return (template, chance, weight) => {
    const values = new Map<string, ReturnType<Composer>>();
    const out = exampleBuilder();
    const parts = template.flatMap((part) => (part.type === 'choice' ? chance.pick(part.options) : [part]));
    for (const part of parts) {
      if (part.type === 'text') out.plain(part.text);
      else if (part.type === 'name') out.name(part.text, part.kind);
      else if (part.type === 'slot') {
        const make = makers[part.slot];
        if (make === undefined) throw new Error(`a slot that is none: {${part.key}}`);
        let value = values.get(part.key);
        if (value === undefined) {
          value = make(chance);
          values.set(part.key, value);
        }
        out.example(value);
      }
    }
    return out.done(weight);
  };
}

/** The templates of one file. */
const templatesOf = (path: string): Part[][] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map(templateParts);

/** The templates of all `templates-*.txt` in the folder. */
export function readTemplates(folder: string): Part[][] {
  return readdirSync(folder)
    .filter((name) => /^templates-.*\.txt$/.test(name))
    .sort()
    .flatMap((name) => templatesOf(join(folder, name)));
}

/** The marked lines of a page; a name that is cut by a line break is complete in the paragraph. */
const pageLines = (path: string): Marked[][] =>
  readFileSync(path, 'utf8')
    .replace(/(\{[plo]:[^{}\n]*)\n([^{}\n]*\})/g, '$1$2')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(markedParts);

/** The lines of all pages in the folder's `pages-*` folders, as marked lines. */
export function readPages(folder: string): Marked[][] {
  return readdirSync(folder)
    .filter((name) => name.startsWith('pages-') && statSync(join(folder, name)).isDirectory())
    .sort()
    .flatMap((name) =>
      readdirSync(join(folder, name))
        .sort()
        .flatMap((file) => pageLines(join(folder, name, file))),
    );
}

/** A placeholder for filled slots, which no run of characters spans. */
const FILLED = '\uffff';

const literal = (parts: readonly Marked[]): string =>
  parts.map((part) => (part.type === 'slot' ? FILLED : part.text)).join('');

/** The literal parts of our own texts with their file: each template with all first choices, all second choices and so on. */
export function literalTexts(folder: string): { readonly file: string; readonly text: string }[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) {
      return readdirSync(path).flatMap((file) =>
        pageLines(join(path, file)).map((line) => ({ file: join(name, file), text: literal(line) })),
      );
    }
    return templatesOf(path).flatMap((template) => {
      const most = Math.max(...template.map((part) => (part.type === 'choice' ? part.options.length : 1)));
      return Array.from({ length: most }, (_, nth) => ({
        file: name,
        text: template
          .map((part) => literal(part.type === 'choice' ? (part.options[nth % part.options.length] ?? []) : [part]))
          .join(''),
      }));
    });
  });
}
