import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ReaderName } from '../../../src/core/names/model';
import { withReaderNames } from '../../../src/core/names/reader/reader';
import { finish } from '../../../src/core/steps';
import { fold, listed, marked } from './names';

const read = (text: string, names: readonly ReaderName[]) => {
  const { page, names: found } = marked(text);
  return finish(withReaderNames(page, found, names, fold));
};
const HEAD = '澄浦报\n\n2023年2月1日 星期三 第1版\n\n渡口停航\n\n';

describe("the reader's own names", () => {
  it('are names wherever they stand, in either script, with their titles', () => {
    const names = read(`${HEAD}今天，黄卫锋到了渡口。黃衛鋒说，船不开了。`, [
      { text: '黄卫锋', kind: 'person', titles: ['船长'] },
    ]);
    assert.deepEqual(listed(names), ['黄卫锋: 黄卫锋 黃衛鋒']);
    assert.deepEqual(names.entities[0]?.titles, ['船长']);
    assert.deepEqual(names.mentions[0]?.reasons[0]?.text, 'In your list of names');
  });

  it('are none where the reader struck them off', () => {
    const names = read(`${HEAD}今天，{p:高峰}过后，{p:高峰松}到了渡口。`, [{ text: '高峰', kind: 'none' }]);
    assert.deepEqual(listed(names), ['高峰松: 高峰松']);
  });

  it('take the place of what was read otherwise, but not of a longer name that holds them', () => {
    const names = read(`${HEAD}今天，{l:长平}到了{l:长平山}，{p:长平强}调停航。`, [{ text: '长平', kind: 'person' }]);
    assert.deepEqual(
      names.mentions.map(({ text, kind }) => `${kind} ${text}`),
      ['person 长平', 'place 长平山', 'person 长平'],
    );
  });

  it('are other forms of a person where the reader says so, whoever comes first', () => {
    const names = read(`${HEAD}今天，老船工到了渡口。{p:郁春生}是船长。`, [
      { text: '老船工', kind: 'person', same: '郁春生' },
    ]);
    assert.deepEqual(listed(names), ['郁春生: 老船工 郁春生']);
  });

  it('hold as they were said last, and circles of the same lead nowhere', () => {
    const text = `${HEAD}今天，{p:高峰}和{p:于溪}到了渡口。`;
    assert.deepEqual(
      listed(
        read(text, [
          { text: '高峰', kind: 'none' },
          { text: '高峰', kind: 'person' },
        ]),
      ),
      ['高峰: 高峰', '于溪: 于溪'],
    );
    const circle = read(text, [
      { text: '高峰', kind: 'person', same: '于溪' },
      { text: '于溪', kind: 'person', same: '高峰' },
    ]);
    assert.equal(circle.mentions.length, 2);
  });

  it('are found across a break of the line', () => {
    const names = read(
      `${HEAD}今天上午，全区的渡口都停航了，过河的居民改走大桥，在渡口说明情况的是船长郁春\n\n生，他说船不开了。`,
      [{ text: '郁春生', kind: 'person' }],
    );
    assert.deepEqual(listed(names), ['郁春生: 郁春生']);
    assert.equal(names.mentions[0]?.spans.length, 2);
  });

  it('keep mentions in order and apart, whatever the text and the list', () => {
    const word = fc.stringMatching(/^[甲乙丙丁]{1,3}$/);
    const text = fc.array(
      fc.oneof(
        word,
        word.map((name) => `{p:${name}}`),
        fc.constant('，'),
      ),
      { maxLength: 30 },
    );
    const list = fc.array(
      fc.record(
        { text: word, kind: fc.constantFrom('person', 'place', 'none'), same: word },
        { requiredKeys: ['text', 'kind'] },
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(text, list, (parts, names) => {
        const { mentions, entities } = read(`${HEAD}${parts.join('')}`, names as readonly ReaderName[]);
        let end = 0;
        for (const mention of mentions) {
          assert.ok(mention.start >= end, 'two mentions overlap');
          end = mention.end;
        }
        assert.deepEqual(
          entities.flatMap(({ mentions: own }) => own).sort((a, b) => a - b),
          mentions.map((_, index) => index),
        );
        const none = names.filter(
          ({ kind }, index) =>
            kind === 'none' && !names.slice(index + 1).some((later) => later.text === names[index]?.text),
        );
        for (const { text: struck } of none) assert.ok(mentions.every((mention) => mention.text !== struck));
      }),
    );
  });
});
