/** The whole story: joined where pages and columns cut it, without jump lines, and every place mapped back. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Analysis } from '../../../src/core/analysis';
import { tieStories } from '../../../src/core/stories/tie';
import { partsOf, type StoryPart, wholeStory } from '../../../src/core/stories/whole';
import { analyse } from '../reading';

const FIRST = `清溪报 2021年7月4日 星期日 第1版

清溪大桥今日通车

本报记者 林晚舟

7月3日上午，清溪大桥正式通车。副镇长季小满在仪式上说，两岸群众盼这座桥盼了四十年，今后过江只要五分

钟。大桥全长八百米，共用去钢材三千吨，建设者们在江上度过了整整两个冬天，克服了许多困难，最后(下转2版)

清溪中学举行毕业典礼

7月2日，清溪中学举行毕业典礼，三百名毕业生参加。校长白露为毕业生颁发了证书，并祝他们前程似锦。
`;
const SECOND = `第2版

(上接1版)一块钢板是今年五月装上的。

通车以后，渡口的三条渡船将改作游船，船工们也有了新的岗位。

清溪粮库开仓收粮 首日进早稻一百吨

本报讯(记者 卓小林)7月2日，清溪粮库开仓收粮，当天收进早稻一百吨，比去年多了两成，售粮的农户排起了长队。
`;

interface Text {
  readonly key: string;
  readonly analysis: Analysis;
}

function textsOf(...sources: readonly string[]): readonly Text[] {
  return sources.map((source, index) => ({
    key: `${index + 1}.txt`,
    analysis: analyse(source, { path: `${index + 1}.txt` }),
  }));
}

function wholeOf(texts: readonly Text[], document: string, unit: number) {
  const stories = tieStories(texts.map(({ key, analysis }) => ({ key, path: key, reading: analysis.page })));
  const parts = partsOf(stories, document, unit).map((part): StoryPart => {
    const reading = texts.find(({ key }) => key === part.document)?.analysis.page;
    assert.ok(reading);
    const marks = reading.jumpLines.filter((jump) => jump.unit === part.unit && jump.direction !== 'refer');
    return { ...part, reading, marks };
  });
  return { parts, whole: wholeStory(parts) };
}

function unitWith(texts: readonly Text[], document: string, words: string): number {
  const page = texts.find(({ key }) => key === document)?.analysis.page;
  return page?.units.findIndex(({ start, end }) => page.text.slice(start, end).includes(words)) ?? -1;
}

describe('the whole story', () => {
  const texts = textsOf(FIRST, SECOND);
  const { parts, whole } = wholeOf(texts, '1.txt', unitWith(texts, '1.txt', '正式通车'));

  it('has its parts in order, from whichever part it is asked for', () => {
    assert.deepEqual(
      parts.map(({ document }) => document),
      ['1.txt', '2.txt'],
    );
    const again = wholeOf(texts, '2.txt', unitWith(texts, '2.txt', '一块钢板'));
    assert.equal(again.whole.reading.text, whole.reading.text);
  });

  it('is one text, joined where the column and the page cut it, without the jump lines', () => {
    assert.equal(
      whole.reading.text,
      [
        '清溪大桥今日通车',
        '本报记者 林晚舟',
        '',
        '　　7月3日上午，清溪大桥正式通车。副镇长季小满在仪式上说，两岸群众盼这座桥盼了四十年，今后过江只要五分钟。大桥全长八百米，共用去钢材三千吨，建设者们在江上度过了整整两个冬天，克服了许多困难，最后一块钢板是今年五月装上的。',
        '　　通车以后，渡口的三条渡船将改作游船，船工们也有了新的岗位。',
      ].join('\n'),
    );
  });

  it('knows where each part begins', () => {
    const words = whole.starts.map(({ offset, part }) => [part, whole.reading.text.slice(offset, offset + 4)]);
    assert.deepEqual(words, [
      [0, '清溪大桥'],
      [1, '一块钢板'],
    ]);
  });

  it('is a page of one article, with the issue of its first part', () => {
    const { units, issueDate, paper, paragraphs } = whole.reading;
    assert.deepEqual(
      units.map(({ headline, byline, page }) => [headline, byline, page]),
      [['清溪大桥今日通车', '林晚舟', null]],
    );
    assert.deepEqual([issueDate?.value, paper?.value], ['2021-07-04', '清溪报']);
    assert.deepEqual(
      paragraphs.map(({ role }) => role),
      ['headline', 'byline', 'body', 'body'],
    );
  });

  it('leads from every character to the same character of a source, and back', () => {
    const { text } = whole.reading;
    for (let offset = 0; offset < text.length; offset++) {
      const char = text.charAt(offset);
      if (char === '\n' || char === '\u3000') continue;
      const place = whole.toSource(offset);
      const source = texts.find(({ key }) => key === place.document)?.analysis.text;
      // where two stretches touch, the end of one is the start of the next
      const there = source?.charAt(place.offset);
      assert.equal(there, char, `${offset} ${char}`);
      assert.equal(whole.fromSource(place.document, place.offset), offset);
    }
  });

  it('does not hold what is not of the story', () => {
    assert.equal(whole.fromSource('1.txt', FIRST.indexOf('毕业典礼')), undefined);
    assert.equal(whole.fromSource('3.txt', 0), undefined);
  });

  it('is the article itself, with its paragraphs joined, where it is not continued', () => {
    const alone = wholeOf(texts, '1.txt', unitWith(texts, '1.txt', '毕业典礼'));
    assert.equal(alone.parts.length, 1);
    assert.ok(alone.whole.reading.text.startsWith('清溪中学举行毕业典礼\n\n　　7月2日'));
    assert.equal(alone.whole.reading.page, '1');
  });

  it('holds for any text at all', () => {
    const piece = fc.constantFrom(
      '\n',
      '\n\n',
      '（下转2版）',
      '(上接1版)',
      '第2版\n',
      '本报记者 林晚舟\n',
      '大桥通车',
      '，他说。',
      '\ud800',
      '\r\n',
      '　　',
    );
    const text = fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const any = textsOf(a, b);
        for (const { key, analysis } of any) {
          analysis.page.units.forEach((_, unit) => {
            const { reading, toSource, fromSource, starts } = wholeOf(any, key, unit).whole;
            for (let offset = 0; offset <= reading.text.length; offset++) {
              const place = toSource(offset);
              const source = any.find((one) => one.key === place.document);
              assert.ok(source && place.offset >= 0 && place.offset <= source.analysis.text.length);
              assert.notEqual(fromSource(place.document, place.offset), Number.NaN);
            }
            for (const { pieces, text: words } of reading.paragraphs) {
              assert.equal(pieces.map(({ start, end }) => reading.text.slice(start, end)).join(''), words);
            }
            assert.ok(starts.every(({ offset }) => offset <= reading.text.length));
          });
        }
      }),
      { numRuns: 200 },
    );
  });
});
