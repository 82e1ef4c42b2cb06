/** Our notes before others' readers of the standard: Recogito's parser, JSON-LD, and a schema of what the Recommendation demands; each sees an error that is planted. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { parseW3CTextAnnotation } from '@recogito/text-annotator';
import jsonld from 'jsonld';
import { anchorOf } from '../../../src/core/anchors/make';
import { sourceOf } from '../../../src/core/notes/annotation';
import { notesPage } from '../../../src/core/notes/export';
import { EMPTY_NOTES, printNotes, withNote } from '../../../src/core/notes/file';
import { COLOURS, type Note } from '../../../src/core/notes/model';
import { ANNOTATION_CONTEXT } from './context';
import { PLANTED, PLANTED_IN_PAGE, wrongInAnnotation, wrongInPage } from './model-schema';
import { w3cSuite } from './w3c-suite';

const text = '𠮷林日报\n\n渡口停航五天，居民改走大桥。\n\n本报讯 区长黄大川昨日到渡口看望值守的工人。';
/** Notes of every kind: words, tags, colours, all of them, none of them. */
const notes: readonly Note[] = Array.from({ length: 24 }, (_, index) => ({
  id: `urn:uuid:00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  at: anchorOf(text, { start: index, end: index + 1 + (index % 9) }),
  text: index % 3 === 0 ? '' : `批注 *${index}* "引" \\ \u2028`,
  tags: index % 4 === 0 ? ['人物', '会议'] : [],
  created: '2024-03-01T08:00:00Z',
  ...(index % 2 === 0 ? { colour: COLOURS[index % COLOURS.length] ?? 'yellow' } : {}),
  ...(index % 5 === 0 ? { modified: '2024-03-02T08:00:00.500Z', creator: '李' } : {}),
}));
const file = printNotes(notes.reduce(withNote, EMPTY_NOTES), sourceOf('第1版.txt'));
const lines = file
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Record<string, unknown>);
const page = notesPage(
  [{ path: '澄浦报/第1版.txt', notes: notes.map((note) => ({ note, line: 1 })) }],
  'urn:bulletin:notes',
);
const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

describe('notes before readers of the standard', () => {
  it('are taken by Recogito, each line and the page that is printed', () => {
    const items = (page as { items: Record<string, unknown>[] }).items;
    assert.equal(items.length, notes.length);
    for (const [index, annotation] of [...lines, ...items].entries()) {
      const { parsed, error } = parseW3CTextAnnotation(annotation as never);
      assert.equal(error, undefined, JSON.stringify(annotation));
      assert.ok(parsed);
      const of = notes.find(({ id }) => id === parsed.id);
      assert.equal(parsed.target.selector[0]?.quote, of?.at.quote, String(index));
      assert.deepEqual(
        parsed.bodies.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value),
        of?.tags,
      );
    }
  });

  it('are what the Recommendation demands', () => {
    for (const line of lines) assert.deepEqual(wrongInAnnotation(line), [], JSON.stringify(line));
    assert.deepEqual(wrongInPage(page), []);
    for (const line of lines) {
      const { selector } = line['target'] as { selector: { exact?: string; start?: number; end?: number }[] };
      const [quote, position] = selector;
      const points = Array.from(text).slice(position?.start, position?.end).join('');
      assert.equal(points, quote?.exact, 'a position counts something else than code points');
    }
  });

  it('the check of that sees each of the errors that are planted', () => {
    const worded = lines.find(({ body }) => Array.isArray(body) && body.length > 0) ?? {};
    for (const [what, plant] of Object.entries(PLANTED))
      assert.notDeepEqual(wrongInAnnotation(plant(worded)), [], what);
    assert.notDeepEqual(wrongInAnnotation({ ...worded, '@context': 'http://example.org' }), []);
    for (const [what, plant] of Object.entries(PLANTED_IN_PAGE))
      assert.notDeepEqual(wrongInPage(plant(page as Record<string, unknown>)), [], what);
  });

  it('are not taken by Recogito where an error is planted', () => {
    for (const plant of [PLANTED['no target'], PLANTED['no quote'], PLANTED['no position']]) {
      const spoilt = plant?.(lines[0] ?? {});
      assert.throws(() => {
        const { parsed, error } = parseW3CTextAnnotation(spoilt as never);
        if (error !== undefined || parsed?.target.selector[0]?.quote === undefined) throw new Error('not taken');
      });
    }
  });

  describe('by the W3C’s own test suite, where W3C_ANNOTATION_SCHEMAS names its folder', () => {
    const folder = process.env['W3C_ANNOTATION_SCHEMAS'];
    before(function () {
      if (folder !== undefined && existsSync(folder)) return;
      console.log(
        '      not run: the suite (w3c/web-annotation-tests, or annotation-model of web-platform-tests) is not here',
      );
      this.skip();
    });

    it('break none of what it says that annotations must be', () => {
      const suite = w3cSuite(folder ?? '', ['annotations', 'annotationMusts.test']);
      for (const line of lines) assert.deepEqual(suite(line), [], JSON.stringify(line));
    });

    it('break none of what it says that pages of annotations must be', () => {
      assert.deepEqual(w3cSuite(folder ?? '', ['collections', 'pages', 'pageMusts.test'])(page), []);
    });

    it('are found wrong by it where an error is planted, but for those that it does not ask for', () => {
      const ofAnnotations = w3cSuite(folder ?? '', ['annotations', 'annotationMusts.test']);
      const ofPages = w3cSuite(folder ?? '', ['collections', 'pages', 'pageMusts.test']);
      const worded = lines.find(({ body }) => Array.isArray(body) && body.length > 0) ?? {};
      const unseen = (planted: typeof PLANTED, value: Record<string, unknown>, suite: typeof ofPages) =>
        Object.keys(planted).filter((what) => suite(planted[what]?.(value)).length === 0);
      // the rest of ours it lists as what an annotation should be, or does not ask
      assert.deepEqual(unseen(PLANTED, worded, ofAnnotations), [
        'a motivation that is none',
        'an hour of somewhere',
        'a format that is none',
        'a class without a name',
        'two sheets',
        'a quote of nothing',
        'no quote',
        'no position',
        'an agent of no kind',
      ]);
      assert.deepEqual(unseen(PLANTED_IN_PAGE, page as Record<string, unknown>, ofPages), ['an item that is wrong']);
    });
  });

  it('are not the same as JSON-LD where an error is planted', async () => {
    const documentLoader = async () => ({ document: ANNOTATION_CONTEXT, documentUrl: CONTEXT, contextUrl: undefined });
    const options = { documentLoader, base: 'https://example.org/' } as never;
    const [right, spoilt] = [lines[1], { ...lines[1], target: undefined, targets: lines[1]?.['target'] }];
    assert.notDeepEqual(await jsonld.expand(spoilt as never, options), await jsonld.expand(right as never, options));
  });

  it('are expanded as JSON-LD and compacted again without a loss', async () => {
    const documentLoader = async (url: string) => {
      assert.equal(url, CONTEXT, 'something else is fetched');
      return { document: ANNOTATION_CONTEXT, documentUrl: url, contextUrl: undefined };
    };
    const options = { documentLoader, base: 'https://example.org/' } as never;
    for (const annotation of [...lines, page as Record<string, unknown>]) {
      const expanded = await jsonld.expand(annotation as never, options);
      assert.equal(expanded.length, 1);
      const said = JSON.stringify(expanded);
      assert.ok(
        said.includes('http://www.w3.org/ns/oa#exact') && said.includes('http://www.w3.org/ns/oa#hasSource'),
        said,
      );
      const compacted = (await jsonld.compact(expanded as never, CONTEXT as never, options)) as Record<string, unknown>;
      assert.deepEqual(Object.keys(compacted).sort(), Object.keys(annotation).sort());
      if (annotation === page) continue;
      assert.deepEqual(await jsonld.expand(compacted as never, options), expanded);
    }
  });
});
