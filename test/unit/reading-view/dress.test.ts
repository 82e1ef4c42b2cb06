/** Owns that the HTML of the view has the text of its stories unit for unit, and nothing in it that runs or loads. */
import assert from 'node:assert/strict';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { Edition } from '../../../src/core/edition/model';
import { wholeUnits } from '../../../src/core/edition/whole';
import { viewDress } from '../../../src/core/reading-view/dress';
import { typeset } from '../../../src/core/reading-view/typeset';
import { replacedText } from '../../../src/core/text/plain';
import { hostile, sample } from '../edition/editions';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;

/** The elements of some HTML, and what the parser found wrong. */
function read(html: string): { readonly elements: readonly Element[]; readonly errors: readonly string[] } {
  const errors: string[] = [];
  const elements: Element[] = [];
  const walk = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if ('tagName' in node) elements.push(node);
      if ('childNodes' in node) walk(node.childNodes);
    }
  };
  walk(parseFragment(html, { onParseError: ({ code }) => errors.push(code) }).childNodes);
  return { elements, errors };
}

/** The text of a block as the page counts it: without signs, spaces for line breaks and other blocks inside it. */
function textOf(element: Element): string {
  return element.childNodes
    .map((node) => {
      if (node.nodeName === '#text') return 'value' in node ? node.value : '';
      if (!('tagName' in node)) return '';
      const apart = /^(?:gap|page)$/.test(attribute(node, 'class') ?? '') || /^(?:rp|rt|sup)$/.test(node.tagName);
      return apart || attribute(node, 'data-block') !== undefined ? '' : textOf(node);
    })
    .join('');
}

function storiesOf(edition: Edition) {
  const html = viewDress(edition, { kinds: new Set(['person', 'place', 'organization']), dates: 'calendar' });
  return wholeUnits(edition, { keepsOpenMarks: true }).map((whole, story) => ({ whole, ...read(html(story, whole)) }));
}

describe('a story in the view', () => {
  for (const [name, edition] of [['the sample', sample] as const, ['a hostile page', hostile] as const]) {
    it(`has its text unit for unit, block for block: ${name}`, () => {
      for (const { whole, elements, errors } of storiesOf(edition())) {
        assert.deepEqual(errors, []);
        const blocks = elements.filter((element) => attribute(element, 'data-block') !== undefined);
        assert.deepEqual(
          blocks.map((element) => [Number(attribute(element, 'data-block')), textOf(element)]),
          whole.blocks.map(({ text }, index) => [index, typeset(replacedText(text))]),
        );
      }
    });
  }

  it('holds only elements of a page, and links that lead nowhere by themselves', () => {
    const allowed = /^(?:a|article|aside|cite|div|h2|h3|mark|p|rp|rt|ruby|span|sup|time)$/;
    for (const { elements } of storiesOf(hostile()))
      for (const element of elements) {
        assert.match(element.tagName, allowed);
        for (const { name, value } of element.attrs) {
          assert.match(name, /^(?:class|id|href|role|tabindex|datetime|aria-label|data-(?:story|block|of|offset))$/);
          if (name === 'href') assert.equal(value, '#');
        }
      }
  });

  it('shows a sign that turns the direction of writing as one that cannot be read', () => {
    const text = storiesOf(hostile())
      .flatMap(({ elements }) => elements.map(textOf))
      .join('');
    assert.doesNotMatch(text, /[\u202a-\u202e\u2066-\u2069\u0001]/);
    assert.match(text, /\ufffd倒写\ufffd/);
  });

  it('has captions in a box, notes beside with a way back, and the page where another part begins', () => {
    const all = storiesOf(sample()).flatMap(({ elements }) => elements);
    const classes = all.map((element) => attribute(element, 'class'));
    for (const wanted of [
      'box',
      'kicker',
      'byline',
      'body',
      'person',
      'place',
      'organization',
      'date',
      'note',
      'back',
      'page',
    ])
      assert.ok(classes.includes(wanted), wanted);
    const back = all.find((element) => attribute(element, 'class') === 'back');
    assert.match(attribute(back as Element, 'data-offset') ?? '', /^\d+$/);
  });
});
