/** Owns what host and page of the reading view say to each other: each end checks what it is told. */
import * as v from 'valibot';
import { lookSchema } from './look';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const text = v.string();
/** Which showing of a page is meant: what comes late, of the page before, is passed over. */
const turn = count;

/** A place on the page: index of a story, of a block in it, UTF-16 offset in the block. */
const place = v.object({ story: count, block: count, offset: count });
export type PagePlace = v.InferOutput<typeof place>;

const run = v.object({
  text,
  strong: v.exactOptional(v.literal(true)),
  slanted: v.exactOptional(v.literal(true)),
  link: v.exactOptional(count),
});

/** What the page keeps for when it is shown again, as after a reload of the window. */
const keptSchema = v.object({ key: v.pipe(text, v.maxLength(10_000)), offset: count });
export type Kept = v.InferOutput<typeof keptSchema>;

const html = v.object({ story: count, html: text });

const toPage = v.variant('type', [
  /** A page is shown: its stories by length, the first of them with their HTML; the others are asked for. */
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
    /** Where the reader is; null where the page is shown from its beginning or stays where it is. */
    place: v.nullable(place),
  }),
  v.object({ type: v.literal('stories'), turn, html: v.array(html) }),
  /** There is no page to show; why. */
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
  /** Where the reader is, for when the page is shown again. */
  v.object({ type: v.literal('keep'), kept: keptSchema }),
]);
export type ToPage = v.InferOutput<typeof toPage>;

const fromPage = v.variant('type', [
  /** The page can be shown; `kept` is what was kept of it when it was last seen. */
  v.object({ type: v.literal('ready'), kept: v.unknown() }),
  v.object({ type: v.literal('want'), turn, stories: v.pipe(v.array(count), v.maxLength(1_000)) }),
  /** The reader goes to a place in the text; `stays` keeps the focus on the page. */
  v.object({ type: v.literal('go'), turn, place, stays: v.boolean() }),
  /** The reader scrolled: this stands at the top. */
  v.object({ type: v.literal('seen'), turn, place }),
  v.object({ type: v.literal('leaf'), id: v.pipe(text, v.maxLength(10_000)) }),
  v.object({ type: v.literal('look'), look: lookSchema }),
  /** The reader wants to see the issue as a picture. */
  v.object({ type: v.literal('overview') }),
  v.object({ type: v.literal('card'), ask: count, turn, place }),
  /** A link of the card that was asked for last. */
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

/** What the page is told; undefined for anything else. */
export const readToPage: (value: unknown) => ToPage | undefined = reader(toPage);
/** What the host is told; undefined for anything else. */
export const readFromPage: (value: unknown) => FromPage | undefined = reader(fromPage);
/** What a page kept; undefined for anything else. */
export const readKept: (value: unknown) => Kept | undefined = reader(keptSchema);
