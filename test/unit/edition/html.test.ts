/** Owns that an edition as HTML is one page that parses without an error, runs nothing, and leads from the index to its places. */
import assert from 'node:assert/strict';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { editionOf, hostile, sample, textOf } from './editions';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** All elements of a page, and what the parser found wrong. */
function read(html: string) {
  const errors: string[] = [];
  const page = parse(html, { onParseError: ({ code }) => errors.push(code) });
  const elements: DefaultTreeAdapterTypes.Element[] = [];
  const walk = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if ('tagName' in node) elements.push(node);
      if ('childNodes' in node) walk(node.childNodes);
    }
  };
  walk(page.childNodes);
  return { errors, elements };
}
const attribute = (element: DefaultTreeAdapterTypes.Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

describe('an edition as HTML', () => {
  for (const vertical of [false, true]) {
    it(`parses without an error, ids are unique and links lead to them${vertical ? ', vertical' : ''}`, () => {
      for (const edition of [sample(), hostile()]) {
        const { errors, elements } = read(textOf(edition, 'html', { vertical }));
        assert.deepEqual(errors, []);
        const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
        assert.equal(new Set(ids).size, ids.length);
        for (const element of elements) {
          const link = attribute(element, 'href');
          if (link !== undefined) assert.ok(ids.includes(link.slice(1)) && link.startsWith('#'), link);
        }
      }
    });
  }

  it('the parser finds a planted error', () => {
    assert.notDeepEqual(read(textOf(sample(), 'html').replace('<h2>', '<h2')).errors, []);
  });

  it('runs and loads nothing, whatever the text', () => {
    const { elements } = read(textOf(hostile(), 'html'));
    const names = new Set(elements.map(({ tagName }) => tagName));
    for (const name of ['script', 'img', 'iframe', 'link', 'object', 'form']) assert.ok(!names.has(name), name);
    for (const element of elements)
      for (const { name, value } of element.attrs) {
        assert.ok(!name.startsWith('on'), name);
        if (name === 'href' || name === 'src') assert.match(value, /^#/);
      }
    assert.match(textOf(hostile(), 'html'), /default-src 'none'/);
  });

  it('breaks a headline in parts between them alone, but not one whose parts are long', () => {
    const page = (headline: string): string =>
      textOf(
        editionOf({ '1.txt': `澄浦报\n\n2023年2月1日 第1版\n\n${headline}\n\n　　区里昨天开了会，来的人很多。\n` }),
        'html',
      );
    assert.match(page('渡口停航 居民改走大桥'), /<h2 class="parted"/);
    assert.match(page('渡口停航居民改走大桥'), /<h2(?! class)/);
    assert.match(page('渡口停航 从昨天起住在河东的居民都要改走新修好的澄河大桥'), /<h2(?! class)/);
  });

  it('has the language of its text, halves of a story together with the page noted, notes, and an index', () => {
    const html = textOf(sample(), 'html');
    assert.match(html, /<html lang="zh-Hans">/);
    assert.match(html, /（以下第2版）/);
    assert.match(html, /<aside class="note" id="n1" role="note">/);
    assert.match(html, /<dt id="p1">/);
    assert.doesNotMatch(html, /下转/);
  });
});
