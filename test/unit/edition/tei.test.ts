/** Owns that an edition as TEI is valid by TEI's own schema, and that its body is the text, whatever the text. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { editionOf, HOSTILE, hostile, sample, textOf } from './editions';
import { ask, hasProgram, hasSchema, SCHEMA } from './peers';
import { schematron } from './schematron';

const jing = (tei: string) => ask('jing', (file) => [SCHEMA, file], tei, 'a.tei.xml');
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;
const letters = (text: string): string => text.replace(FORBIDDEN, '').replace(/\s/g, '');

/** The text of the body, tags and white space taken out. */
function bodyOf(tei: string): string {
  const body = /<body>([\s\S]*)<\/body>/.exec(tei)?.[1] ?? '';
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };
  return letters(body.replace(/<[^>]*>/g, '').replace(/&([^;]+);/g, (_, name: string) => entities[name] ?? '?'));
}

describe('an edition as TEI', () => {
  it('is valid, and the validator finds a planted error', function () {
    if (!hasProgram('jing') || !hasSchema) {
      console.log('      not asked: jing (Debian package) with TEI’s schema, as they are not here');
      this.skip();
    }
    for (const edition of [sample(), hostile(), editionOf({ '1.txt': '' })]) {
      const tei = textOf(edition, 'tei');
      const { status, output } = jing(tei);
      assert.equal(status, 0, output.slice(0, 2000));
    }
    const planted = textOf(sample(), 'tei').replace('<pb ', '<pagebreak ');
    assert.notEqual(jing(planted).status, 0);
  });

  it('holds to the rules that no grammar can say, and a planted error is found', function () {
    if (!hasSchema) {
      console.log('      not asked: the Schematron in TEI’s schema, as it is not here');
      this.skip();
    }
    const said = schematron(SCHEMA);
    const tei = textOf(sample(), 'tei');
    assert.deepEqual(said(tei), []);
    const planted = tei.replace(/<date when="/, '<date from="2020-01-01" when="');
    assert.match(said(planted).join('\n'), /The @when attribute cannot be used with any other/);
  });

  it('has ids that are unique, and points to none that is not there', () => {
    const tei = textOf(sample(), 'tei');
    const ids = [...tei.matchAll(/xml:id="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const [, id] of tei.matchAll(/(?:ref|target|next|prev)="#([^"]*)"/g)) assert.ok(ids.includes(id), id);
    assert.match(tei, /<div type="article" xml:id="\w+" next="#\w+">/);
    assert.match(tei, /<annotation xml:id="n1n" target="#n1" motivation="commenting">/);
  });

  // remains of web pages at a line's ends are no text: see core/page/rows
  it('has the text of the source in its body, but for white space, tags and what XML forbids', () => {
    const words = HOSTILE.filter((one) => !/[<>]/.test(one));
    const piece = fc.constantFrom(
      '第1版',
      '黄大川',
      '昨日',
      '（下转2版）',
      '会议召开',
      '\n',
      '\n\n',
      ' ',
      '。',
      ...words,
      '𠮷',
      '\r\n',
      '本报讯',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const edition = editionOf({ '1.txt': text });
        const own = [...bodyOf(textOf(edition, 'tei'))].sort().join('');
        assert.equal(own, [...letters(text)].sort().join(''));
      }),
      { numRuns: 60 },
    );
  });

  it('holds no element that the text made', () => {
    const { childNodes } = parseFragment(textOf(hostile(), 'tei'));
    const names = new Set<string>();
    const walk = (nodes: typeof childNodes): void => {
      for (const node of nodes) {
        names.add(node.nodeName);
        if ('childNodes' in node) walk(node.childNodes);
      }
    };
    walk(childNodes);
    for (const name of ['script', 'img', 'b']) assert.ok(!names.has(name), name);
  });
});
