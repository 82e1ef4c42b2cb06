/**
 * Owns converting a note between the interface's form and a Web Annotation (W3C Recommendation of 23 February 2017).
 */
import type { Anchor } from '../anchors/model';
import { membersOf } from '../files/raw-json';
import { wellFormed } from '../text/bytes/well-formed';
import { COLOURS, type Colour, type Note } from './model';
import type { Annotation } from './schema';
import { colourOfClasses, isOurStylesheet, styleClassOf, stylesheetOf, WORDLESS_BODY } from './style';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

const list = <T>(value: T | readonly T[] | null | undefined): readonly T[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

/** Number of code points of a text; an unpaired surrogate counts as one. */
const pointsOf = (text: string): number => Array.from(text).length;

function anchorIn(annotation: Annotation): Anchor | undefined {
  for (const target of list(annotation.target)) {
    const selectors = list(target.selector);
    const quote = selectors.find((one) => 'exact' in one);
    const position = selectors.find((one) => 'start' in one);
    if (quote === undefined || !('exact' in quote)) continue;
    const at = { quote: quote.exact, prefix: quote.prefix, suffix: quote.suffix };
    return position !== undefined && 'start' in position ? { ...at, start: position.start } : at;
  }
  return undefined;
}

function colourIn(annotation: Annotation): Colour | undefined {
  const classes = list(annotation.target).flatMap(({ styleClass }) => list(styleClass));
  return colourOfClasses(classes) ?? (list(annotation.motivation).includes('highlighting') ? COLOURS[0] : undefined);
}

function creatorIn(annotation: Annotation): string | undefined {
  const [first] = list(annotation.creator);
  return typeof first === 'string' ? first : (first?.name ?? first?.id);
}

/** The note of an annotation; undefined if the annotation has no quote. */
export function noteOf(annotation: Annotation, id: string): Note | undefined {
  const at = anchorIn(annotation);
  if (at === undefined) return undefined;
  const bodies = list(annotation.body).map((body) => (typeof body === 'string' ? { value: body } : body));
  const isTag = ({ purpose }: { readonly purpose?: string | string[] | undefined }): boolean =>
    list(purpose).includes('tagging');
  const { created, modified, bodyValue } = annotation;
  const texts = bodies.filter((body) => !isTag(body)).map(({ value }) => value);
  const colour = colourIn(annotation);
  const creator = creatorIn(annotation);
  return {
    id,
    at,
    text: [...texts, ...list(bodyValue)].filter(Boolean).join('\n\n'),
    tags: [...new Set(bodies.filter(isTag).map(({ value }) => value))].filter(Boolean),
    ...(colour === undefined ? {} : { colour }),
    ...(created === undefined ? {} : { created }),
    ...(modified === undefined ? {} : { modified }),
    ...(creator === undefined ? {} : { creator }),
  };
}

const motivationOf = ({ text, tags, colour }: Note): string =>
  text !== '' ? 'commenting' : colour !== undefined || tags.length === 0 ? 'highlighting' : 'tagging';

/**
 * The members of the annotation for a note, in the order in which they are written; `source` is the IRI of its text.
 */
function membersFor(note: Note, source: string): readonly (readonly [string, unknown])[] {
  const { id, at, text, tags, colour, created, modified, creator } = note;
  const bodies = [
    ...(text === '' ? [] : [{ type: 'TextualBody', value: text, format: 'text/markdown', purpose: 'commenting' }]),
    ...tags.map((value) => ({ type: 'TextualBody', value, format: 'text/plain', purpose: 'tagging' })),
  ];
  const start = at.start ?? 0;
  const target = {
    source,
    ...(colour === undefined ? {} : { styleClass: styleClassOf(colour) }),
    selector: [
      { type: 'TextQuoteSelector', exact: at.quote, prefix: at.prefix, suffix: at.suffix },
      { type: 'TextPositionSelector', start, end: start + pointsOf(at.quote) },
    ],
  };
  return [
    ['@context', CONTEXT],
    ['id', id],
    ['type', 'Annotation'],
    ['motivation', motivationOf(note)],
    ...(created === undefined ? [] : ([['created', created]] as const)),
    ...(modified === undefined ? [] : ([['modified', modified]] as const)),
    ...(creator === undefined ? [] : ([['creator', { type: 'Person', name: creator }]] as const)),
    ['body', bodies.length === 0 ? [WORDLESS_BODY] : bodies],
    ['target', target],
    ...(colour === undefined ? [] : ([['stylesheet', stylesheetOf(colour)]] as const)),
  ];
}

/** The annotation for a note. */
export const annotationOf = (note: Note, source: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(membersFor(note, source));

/** Members derived from the note; they change whenever the note does. */
const OWN = new Set([
  '@context',
  'id',
  'type',
  'motivation',
  'created',
  'modified',
  'creator',
  'body',
  'bodyValue',
  'target',
]);

/**
 * The line of a note. Unknown members, including foreign style sheets, are preserved from `before`, the line that it
 * replaces.
 */
export function lineOf(note: Note, source: string, before?: string): string {
  const others = (before === undefined ? [] : membersOf(before)).filter(
    ({ key, value }) => !OWN.has(key) && !(key === 'stylesheet' && isOurStylesheet(value)),
  );
  const hasSheet = others.some(({ key }) => key === 'stylesheet');
  const own = membersFor(note, source)
    .filter(([key]) => !(key === 'stylesheet' && hasSheet))
    .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  return `{${[...own, ...others.map(({ raw }) => raw)].join(',')}}`;
}

/** The IRI of a text: its path, '/' between names, relative to the folder of its notes or of the output. */
export const sourceOf = (path: string): string =>
  `urn:bulletin:${wellFormed(path).split('/').map(encodeURIComponent).join('/')}`;
