/** A page printed in columns, from its lines to its names: everything follows the order in which it is read. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readNameResources } from '../../../src/core/names/find';
import { analyse } from '../reading';
import { interleave, STORIES, setIn } from './order/columns';

const NAME = '林守田';
const WIDTH = 12;
const [story = '', second = ''] = STORIES;

/** The story, begun where the end of a row cuts the name in two. */
const first = [0, 3, 5, 7]
  .map((from) => story.slice(from))
  .find((one) => setIn(WIDTH, one).every((row) => !row.includes(NAME)));

describe('a page printed in columns', () => {
  assert.ok(first);
  const text = `青柳日报　2023年2月1日　第2版\n\n${interleave([setIn(WIDTH, first), setIn(WIDTH, second)]).join('\n')}\n`;
  const analysis = analyse(text);

  it('is told to be one', () => {
    const { columns } = analysis.page;
    assert.deepEqual(
      columns.map(({ columns, kind }) => [columns, kind]),
      [[2, 'interleaved']],
    );
  });

  it('has the paragraphs that its columns have below their first lines, true to the source', () => {
    const body = analysis.page.paragraphs.map((paragraph) => paragraph.text).join('');
    assert.ok(body.includes(first.slice(WIDTH * 2, 90)), body);
    assert.ok(body.includes(second.slice(WIDTH * 2, 90)), body);
    for (const { pieces, text: words } of analysis.page.paragraphs)
      assert.equal(pieces.map(({ start, end }) => text.slice(start, end)).join(''), words);
  });

  it('has a name that is broken over two of its rows, in two spans', () => {
    const { mentions } = analysis.names(readNameResources(readFileSync('dist/data/names.bin')));
    const found = mentions.find(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)).join('') === NAME);
    assert.ok(found);
    assert.equal(found.spans.length, 2);
  });
});
