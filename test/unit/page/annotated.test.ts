/** The notation of annotated pages. */
import assert from 'node:assert/strict';
import { parseIssue } from './annotated';

const read = (...lines: string[]) => parseIssue(['== 报.txt', ...lines].join('\n')).files[0]?.lines ?? [];

describe('annotated notation', () => {
  it('reads the head', () => {
    const { kind, source, columns } = parseIssue(
      '# county paper, one page\n# source: 青岚日报\n# columns: 3\n== 报.txt\nP|1版',
    );
    assert.deepEqual({ kind, source, columns }, { kind: 'county paper, one page', source: '青岚日报', columns: 3 });
    assert.equal(parseIssue('== 报.txt\nP|1版').columns, 1);
  });

  it('gives each line its role and unit, furniture and noise none', () => {
    const lines = read('F|首页', 'H a1|桥通了', '', 'B|桥通了车。', 'X|人干', 'C c1|图为新桥。', 'B a1|车不少。');
    assert.deepEqual(
      lines.map(({ line, role, unit }) => `${line} ${role} ${unit}`),
      ['0 furniture ', '1 headline a1', '3 body a1', '4 noise ', '5 caption c1', '6 body a1'],
    );
  });

  it('joins with the last line of the unit, furniture between', () => {
    const lines = read('B a1|桥通', 'F|广告', 'C c1|图为', 'b a1|了车。', 'B|路也修', 'b|好了。');
    assert.deepEqual(
      lines.map(({ joined, continues }) => (joined ? continues : null)),
      [null, null, null, 0, null, 4],
    );
  });

  it('joins with the line named, where columns are interleaved', () => {
    const lines = read('B a1|桥通', 'B a2|水退', 'b a1 <1|了车。', 'b a2 <2|了岸。');
    assert.deepEqual(
      lines.map(({ continues }) => continues),
      [undefined, undefined, 0, 1],
    );
    const turned = read('b a1 <2|了车。', 'B a1|桥通');
    assert.deepEqual(
      turned.map(({ continues }) => continues),
      [1, undefined],
    );
    assert.throws(() => read('B a1|桥通', 'b a1 <3|了车。'), /no line/);
  });

  it('marks lines on which readers differ', () => {
    const lines = read('F?|水退了', 'S? a1|一、修桥', 'B|桥修好了。');
    assert.deepEqual(
      lines.map(({ doubtful }) => doubtful),
      [true, true, false],
    );
  });

  it('refuses lines without a tag', () => {
    assert.throws(() => read('桥通了车。'), /no tag/);
    assert.throws(() => read('Q a1|桥通了车。'), /no such tag/);
  });
});
