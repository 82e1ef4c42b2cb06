/**
 * What the Web Annotation Data Model (W3C Recommendation of 23 February 2017) demands with MUST of annotations and pages of them, as a
 * JSON Schema of our own: the suite's schemas (web-platform-tests, `annotation-model`) are in no package and on terms of their own.
 * Sections are those of the Recommendation. What it only recommends is asked for where Recogito needs it: both selectors.
 */
import Ajv from 'ajv';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const oneOrMore = (items: object): object => ({ anyOf: [items, { type: 'array', minItems: 1, items }] });
const including = (name: string): object => ({
  anyOf: [{ const: name }, { type: 'array', contains: { const: name } }],
});

/** §3.1: the document has a context that includes that of annotations. */
const CONTEXTS = including(CONTEXT);
/** §3.3.1: an instant in UTC, said by a Z. */
const INSTANT = { type: 'string', format: 'instant' };
/** §3.3.5: the motivations that the model defines. */
const MOTIVATIONS = [
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
];
const MOTIVATION = oneOrMore({ enum: MOTIVATIONS });

/** §3.2.4: a textual body has exactly one value. */
const BODY = {
  type: 'object',
  required: ['type', 'value'],
  properties: {
    id: { type: 'string', format: 'iri' },
    type: including('TextualBody'),
    value: { type: 'string' },
    format: { type: 'string', pattern: '^[a-z]+/[a-z0-9.+-]+$' },
    language: { type: 'string', pattern: '^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$' },
    purpose: MOTIVATION,
  },
};

/** §4.2.4: a quote selector has exactly one text. */
const QUOTE = {
  type: 'object',
  required: ['type', 'exact'],
  properties: {
    type: { const: 'TextQuoteSelector' },
    exact: { type: 'string', minLength: 1 },
    prefix: { type: 'string' },
    suffix: { type: 'string' },
  },
};
/** §4.2.5: a position selector has exactly one start and one end, counted from 0. */
const POSITION = {
  type: 'object',
  required: ['type', 'start', 'end'],
  properties: {
    type: { const: 'TextPositionSelector' },
    start: { type: 'integer', minimum: 0 },
    end: { type: 'integer', minimum: 0 },
  },
};

/** §4: a specific resource has exactly one source; §4.4: classes of style are names. */
const TARGET = {
  type: 'object',
  required: ['source', 'selector'],
  properties: {
    id: { type: 'string', format: 'iri' },
    source: { type: 'string', format: 'iri' },
    styleClass: oneOrMore({ type: 'string', minLength: 1 }),
    selector: {
      type: 'array',
      items: { anyOf: [QUOTE, POSITION] },
      allOf: [{ contains: QUOTE }, { contains: POSITION }],
    },
  },
};

/** §3.3.2: an agent, and its type. */
const AGENT = {
  type: 'object',
  properties: {
    id: { type: 'string', format: 'iri' },
    type: oneOrMore({ enum: ['Person', 'Organization', 'Software'] }),
    name: oneOrMore({ type: 'string' }),
  },
};

/** §4.4: where a target has a class of style, the annotation has the one sheet that says what it looks like. */
const SHEET_OF_CLASSES = {
  if: { properties: { target: { required: ['styleClass'] } } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { required: ['stylesheet'] },
};
const SHEET = {
  anyOf: [
    { type: 'string', format: 'iri' },
    {
      type: 'object',
      required: ['type', 'value'],
      properties: { type: including('CssStylesheet'), value: { type: 'string' } },
    },
  ],
};

/** §3.1: exactly one IRI; the type Annotation among others; one target or more; §3.2.5: no bodyValue beside a body. */
const ANNOTATION = {
  type: 'object',
  required: ['id', 'type', 'target'],
  properties: {
    id: { type: 'string', format: 'iri' },
    type: including('Annotation'),
    motivation: MOTIVATION,
    created: INSTANT,
    modified: INSTANT,
    creator: oneOrMore({ anyOf: [{ type: 'string', format: 'iri' }, AGENT] }),
    body: oneOrMore(BODY),
    bodyValue: { type: 'string' },
    target: oneOrMore(TARGET),
    stylesheet: SHEET,
  },
  not: { required: ['body', 'bodyValue'] },
  ...SHEET_OF_CLASSES,
};

/** §5.2: a page has exactly one IRI, the type, and a list of annotations in order. */
const PAGE = {
  type: 'object',
  required: ['@context', 'id', 'type', 'items'],
  properties: {
    '@context': CONTEXTS,
    id: { type: 'string', format: 'iri' },
    type: including('AnnotationPage'),
    startIndex: { type: 'integer', minimum: 0 },
    items: { type: 'array', items: ANNOTATION },
  },
};

const ajv = new Ajv({ allErrors: true, strict: false });
ajv.addFormat('iri', (value) => /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(value) && URL.canParse(value));
ajv.addFormat(
  'instant',
  (value) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(value) && !Number.isNaN(Date.parse(value)),
);

const checker = (schema: object) => {
  const check = ajv.compile(schema);
  return (value: unknown): readonly string[] =>
    check(value) ? [] : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

/** What is wrong with an annotation that is a document of its own. */
export const wrongInAnnotation = checker({
  allOf: [ANNOTATION, { required: ['@context'], properties: { '@context': CONTEXTS } }],
});
/** What is wrong with a page of annotations. */
export const wrongInPage = checker(PAGE);

type Json = Record<string, unknown>;
const at = (value: Json, path: readonly (string | number)[], change: (parent: Json, key: string) => void): Json => {
  const copy = structuredClone(value);
  let parent = copy;
  for (const key of path.slice(0, -1)) parent = parent[key] as Json;
  change(parent, String(path.at(-1)));
  return copy;
};
const without =
  (...path: readonly (string | number)[]) =>
  (value: Json) =>
    at(value, path, (parent, key) => {
      delete parent[key];
    });
const having =
  (to: unknown, ...path: readonly (string | number)[]) =>
  (value: Json) =>
    at(value, path, (parent, key) => {
      parent[key] = to;
    });

/** One error for each demand, planted in an annotation that has a body and both selectors, in this order. */
export const PLANTED: Readonly<Record<string, (annotation: Json) => Json>> = {
  'no id': without('id'),
  'an id that is no IRI': having('note 1', 'id'),
  'two ids': having(['urn:a', 'urn:b'], 'id'),
  'no type': without('type'),
  'another type': having('Note', 'type'),
  'no target': without('target'),
  'no target among none': having([], 'target'),
  'a motivation that is none': having('musing', 'motivation'),
  'an hour of somewhere': having('2024-03-01T08:00:00+08:00', 'created'),
  'a day that is none': having('2024-02-31T08:00:00', 'modified'),
  'a body and a bodyValue': having('谁', 'bodyValue'),
  'no body among none': having([], 'body'),
  'a body without a value': without('body', 0, 'value'),
  'a body of two values': having(['谁', '何时'], 'body', 0, 'value'),
  'a format that is none': having('Markdown', 'body', 0, 'format'),
  'no source': without('target', 'source'),
  'two sources': having(['urn:a', 'urn:b'], 'target', 'source'),
  'a source that is no IRI': having('第1版.txt', 'target', 'source'),
  'a class without a name': having('', 'target', 'styleClass'),
  'a class without its sheet': (annotation) =>
    having('highlight-blue', 'target', 'styleClass')(without('stylesheet')(annotation)),
  'two sheets': having(['urn:a', 'urn:b'], 'stylesheet'),
  'a quote without words': without('target', 'selector', 0, 'exact'),
  'a quote of nothing': having('', 'target', 'selector', 0, 'exact'),
  'a selector without a type': without('target', 'selector', 0, 'type'),
  'no quote': (annotation) =>
    at(annotation, ['target', 'selector'], (parent, key) => {
      parent[key] = [(parent[key] as unknown[])[1]];
    }),
  'no position': (annotation) =>
    at(annotation, ['target', 'selector'], (parent, key) => {
      parent[key] = [(parent[key] as unknown[])[0]];
    }),
  'a position without an end': without('target', 'selector', 1, 'end'),
  'a start before the text': having(-1, 'target', 'selector', 1, 'start'),
  'a start within a character': having(0.5, 'target', 'selector', 1, 'start'),
  'an agent of no kind': having({ type: 'Machine' }, 'creator'),
};
/** The same of a page. */
export const PLANTED_IN_PAGE: Readonly<Record<string, (page: Json) => Json>> = {
  'no context': without('@context'),
  'another context': having('http://www.w3.org/ns/ldp.jsonld', '@context'),
  'no id': without('id'),
  'another type': having('AnnotationCollection', 'type'),
  'no items': without('items'),
  'items that are no list': having({}, 'items'),
  'an item that is wrong': without('items', 0, 'target'),
  'a first index before the first': having(-1, 'startIndex'),
};
