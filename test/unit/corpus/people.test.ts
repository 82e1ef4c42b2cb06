import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CorpusEntity, entityOfMention, gatherEntities } from '../../../src/core/corpus/entities';
import { type Appearance, whoIsWho } from '../../../src/core/corpus/people';
import { withTitles } from '../../../src/core/names/grammar/titles';
import { withReaderNames } from '../../../src/core/names/reader/reader';
import { finish } from '../../../src/core/steps';
import { fold, marked } from '../names/names';

const page = (day: number, ...articles: readonly string[]) =>
  marked(
    `澄浦报\n\n2023年2月${day}日 第1版\n\n${articles.map((text, nth) => `渡口停航之${'一二三四'.charAt(nth)}\n\n${text}\n\n陆闻笛`).join('\n\n')}`,
    `2023-02-0${day}/第1版.txt`,
  );
const people = (...documents: readonly ReturnType<typeof marked>[]): readonly CorpusEntity[] =>
  gatherEntities(documents, fold).filter(({ kind }) => kind === 'person');
const told = (entities: readonly CorpusEntity[]): readonly string[] =>
  entities.map(({ id, titles, mentions }) => `${id.slice(7)} (${titles.join('、')}) ${mentions.length}`);

const MORE = '渡口的船都停在岸边，过河的居民改走大桥，等水退了再开航。';

describe('people of a corpus', () => {
  it('are one for a name, with titles in order of first appearance', () => {
    const found = people(
      page(1, `区委书记{p:钟砚秋}到了渡口。${MORE}`, `指挥长{p:钟砚秋}说，船要停。${MORE}`),
      page(2, `{p:钟砚秋}又到了渡口。${MORE}`),
    );
    assert.deepEqual(told(found), ['钟砚秋 (区委书记、指挥长) 3']);
  });

  it('are two where their titles contradict, each naming the other', () => {
    const found = people(
      page(1, `区委副书记{p:王斌}到了渡口。${MORE}`, `记者{p:王斌}在渡口。${MORE}`),
      page(2, `区委副书记、区长{p:王斌}过河。${MORE}`),
    );
    assert.deepEqual(told(found), ['王斌 (区委副书记、区长) 2', '王斌 2 (记者) 1']);
    assert.deepEqual(found[0]?.namesakes, ['person 王斌 2']);
  });

  it('are one where the reader says so', () => {
    const found = page(1, `区委副书记{p:王斌}到了渡口。${MORE}`, `记者{p:王斌}在渡口。${MORE}`);
    const names = finish(
      withReaderNames(found.page, found.names, [{ text: '王斌', kind: 'person', same: '王斌' }], fold),
    );
    assert.deepEqual(told(people({ ...found, names: finish(withTitles(found.page, names)) })), [
      '王斌 (区委副书记、记者) 2',
    ]);
  });

  it('may be promoted between issues, not within one', () => {
    const deputy = `副区长{p:王斌}到了渡口。${MORE}`;
    const head = `区长{p:王斌}到了渡口。${MORE}`;
    assert.equal(people(page(1, deputy), page(2, head)).length, 1);
    assert.equal(people(page(1, deputy, head)).length, 2);
  });

  it('are the same in either script', () => {
    const found = people(
      page(1, `区委书记{p:黄卫锋}到了渡口。${MORE}`),
      page(2, `區委書記{p:黃衛鋒}到了渡口。${MORE}`),
    );
    assert.deepEqual(told(found), ['黄卫锋 (区委书记) 2']);
    assert.deepEqual(found[0]?.forms, ['黄卫锋', '黃衛鋒']);
  });

  it('are found by their mentions', () => {
    const document = page(1, `副区长{p:王斌}到了渡口。${MORE}`, `记者{p:王斌}在渡口。${MORE}`);
    const found = people(document);
    const of = (index: number) => {
      const mention = document.names.mentions[index];
      return mention && entityOfMention(found, document.key, mention)?.id;
    };
    assert.deepEqual([of(0), of(1)], ['person 王斌', 'person 王斌 2']);
    assert.equal(entityOfMention(found, document.key, { start: 0, kind: 'person' }), undefined);
  });
});

describe('who is who', () => {
  it('gives what has no title to the person of the same issue', () => {
    const appearances: readonly Appearance[] = [
      { titles: ['区长'], issue: '1' },
      { titles: ['记者'], issue: '2' },
      { titles: [], issue: '2' },
      { titles: [], issue: '1' },
    ];
    assert.deepEqual(whoIsWho(appearances), [0, 1, 1, 0]);
  });

  it('takes former offices for no contradiction', () => {
    assert.deepEqual(
      whoIsWho([
        { titles: ['区长'], issue: '1' },
        { titles: ['原副区长'], issue: '1' },
      ]),
      [0, 0],
    );
  });

  it('numbers people from 0 in order, whatever the titles', () => {
    const title = fc.constantFrom('区长', '副区长', '记者', '医生', '村民', '教授', '船长');
    const appearance = fc.record({ titles: fc.array(title, { maxLength: 2 }), issue: fc.constantFrom('1', '2') });
    fc.assert(
      fc.property(fc.array(appearance), (appearances) => {
        const who = whoIsWho(appearances);
        assert.equal(who.length, appearances.length);
        let next = 0;
        for (const number of who) {
          assert.ok(number <= next, 'a number was left out');
          if (number === next) next++;
        }
      }),
    );
  });
});
