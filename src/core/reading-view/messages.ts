/** Owns the messages between the host and the page of the reading view: each side validates what it receives. */
import * as v from 'valibot';
import { lookSchema } from './look';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const text = v.string();
/** Sequence number of the displayed page: late messages about a previous page are ignored. */
const turn = count;

/** A position on the page: index of a story, of a block in it, UTF-16 offset in the block. */
const place = v.object({ story: count, block: count, offset: count });
export type PagePlace = v.InferOutput<typeof place>;

const run = v.object({
  text,
  strong: v.exactOptional(v.literal(true)),
  slanted: v.exactOptional(v.literal(true)),
  link: v.exactOptional(count),
});

/** The state that the page keeps for when it is restored, as after a reload of the window. */
const keptSchema = v.object({ key: v.pipe(text, v.maxLength(10_000)), offset: count });
export type Kept = v.InferOutput<typeof keptSchema>;

const html = v.object({ story: count, html: text });

const toPage = v.variant('type', [
  /** Shows a page: its stories by length, the first of them with their HTML; the others are requested when needed. */
  v.object({
    type: v.literal('page'),
    turn,
    id: text,
    title: text,
    /** Of the text: zh-Hans, zh-Hant-TW … */
    lang: text,
    leaves: v.array(v.object({ id: text, label: text, headline: text })),
    stories: v.array(v.object({ length: count, isAside: v.boolean() })),
    html: v.array(html),
    hasNotes: v.boolean(),
    /** The reader's position; null if the page is shown from its beginning, or keeps its position. */
    place: v.nullable(place),
  }),
  v.object({ type: v.literal('stories'), turn, html: v.array(html) }),
  /** There is no page to show, and why. */
  v.object({ type: v.literal('empty'), words: text }),
  v.object({ type: v.literal('look'), look: lookSchema, wavyTitles: v.boolean() }),
  /** The cursor stands here. */
  v.object({ type: v.literal('cursor'), turn, place }),
  v.object({
    type: v.literal('card'),
    ask: count,
    lines: v.array(v.object({ item: v.boolean(), runs: v.array(run) })),
  }),
  v.object({
    type: v.literal('found'),
    ask: count,
    turn,
    places: v.array(v.object({ story: count, block: count, start: count, end: count })),
  }),
  /** The reader's position, to be stored for restoring the page. */
  v.object({ type: v.literal('keep'), kept: keptSchema }),
]);
export type ToPage = v.InferOutput<typeof toPage>;

const fromPage = v.variant('type', [
  /** The page is ready; `kept` is the state stored when it was last displayed. */
  v.object({ type: v.literal('ready'), kept: v.unknown() }),
  v.object({ type: v.literal('want'), turn, stories: v.pipe(v.array(count), v.maxLength(1_000)) }),
  /** Go to a place in the text; `stays` keeps the focus on the page. */
  v.object({ type: v.literal('go'), turn, place, stays: v.boolean() }),
  /** The reader scrolled: the position at the top. */
  v.object({ type: v.literal('seen'), turn, place }),
  v.object({ type: v.literal('leaf'), id: v.pipe(text, v.maxLength(10_000)) }),
  v.object({ type: v.literal('look'), look: lookSchema }),
  /** Show the overview of the issue. */
  v.object({ type: v.literal('overview') }),
  v.object({ type: v.literal('card'), ask: count, turn, place }),
  /** A link of the most recently requested card. */
  v.object({ type: v.literal('link'), ask: count, link: count }),
  v.object({ type: v.literal('find'), ask: count, words: v.pipe(text, v.maxLength(200)) }),
]);
export type FromPage = v.InferOutput<typeof fromPage>;

const reader =
  <T>(schema: v.GenericSchema<unknown, T>) =>
  (value: unknown): T | undefined => {
    const { success, output } = v.safeParse(schema, value, { abortEarly: true });
    return success ? output : undefined;
  };

/** The valid message to the page; undefined for anything else. */
export const readToPage: (value: unknown) => ToPage | undefined = reader(toPage);
/** The valid message to the host; undefined for anything else. */
export const readFromPage: (value: unknown) => FromPage | undefined = reader(fromPage);
/** The valid stored state of a page; undefined for anything else. */
export const readKept: (value: unknown) => Kept | undefined = reader(keptSchema);
