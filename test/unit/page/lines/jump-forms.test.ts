/** The forms of jump lines found in print, and what only looks like one; each where it can stand. */
import assert from 'node:assert/strict';
import { readPage } from '../../reading';

const BODY = '青岚县的茶农今年收成不错，一亩茶园能收两百斤鲜叶，价钱也比去年好。';
const MORE = '合作社的社长季小满说，明年还要再种三百亩，请城里的师傅来教大家炒茶。';

/** Where a form stands; ◇ is the form. */
const PLACES = {
  end: `青岚茶农迎来丰收\n\n${BODY}\n\n${MORE}◇\n`,
  line: `青岚茶农迎来丰收\n\n${BODY}\n\n${MORE}\n\n◇\n`,
  first: `◇\n\n${BODY}\n\n${MORE}\n`,
  below: `青岚茶农迎来丰收\n\n◇\n\n${BODY}\n\n${MORE}\n`,
  headline: `青岚茶农迎来丰收◇\n\n${BODY}\n\n${MORE}\n`,
  start: `◇${BODY}\n\n${MORE}\n`,
  amid: `青岚茶农迎来丰收\n\n${BODY}${MORE.slice(0, 14)}◇${MORE.slice(14)}\n`,
  whole: '◇',
} as const;
type Place = keyof typeof PLACES;

/** Form, where it stands, and direction, kind and page; null where it is no jump line. */
const FORMS: readonly (readonly [form: string, places: readonly Place[], reads: string | null])[] = [
  ['(下转2版)', ['end', 'line'], 'out continuation 2'],
  ['（下转第二版）', ['end', 'line'], 'out continuation 2'],
  ['（下转 2 版）', ['end', 'line'], 'out continuation 2'],
  ['（下转A8版）', ['end', 'line'], 'out continuation A8'],
  ['（下转Ａ８版）', ['end', 'line'], 'out continuation A8'],
  ['（下转第十二版）', ['end', 'line'], 'out continuation 12'],
  ['（下转02版）', ['end', 'line'], 'out continuation 2'],
  ['（下转廿一版）', ['end', 'line'], 'out continuation 21'],
  ['〔下接十三版〕', ['end', 'line'], 'out continuation 13'],
  ['【下转第3版】', ['end', 'line'], 'out continuation 3'],
  ['【转四版】', ['end', 'line'], 'out continuation 4'],
  ['［下转第3版］', ['end', 'line'], 'out continuation 3'],
  ['〖下转第3版〗', ['end', 'line'], 'out continuation 3'],
  ['＜下转3版＞', ['end', 'line'], 'out continuation 3'],
  ['（下转第43页）', ['end', 'line'], 'out continuation 43'],
  ['【下转第43页】', ['end', 'line'], 'out continuation 43'],
  ['（转第43页）', ['end', 'line'], 'out continuation 43'],
  ['下转43页', ['end', 'line'], 'out continuation 43'],
  ['（下转43頁）', ['end', 'line'], 'out continuation 43'],
  ['（转下页）', ['end', 'line'], 'out continuation null'],
  ['（下轉第二版）', ['end', 'line'], 'out continuation 2'],
  ['（文轉A2）', ['end', 'line'], 'out continuation A2'],
  ['（緊轉3版）', ['end', 'line'], 'out continuation 3'],
  ['（转二版）', ['end', 'line'], 'out continuation 2'],
  ['（转A2）', ['end', 'line'], 'out continuation A2'],
  ['→转4版', ['end', 'line'], 'out continuation 4'],
  ['（下转2版', ['end', 'line'], 'out continuation 2'],
  ['下转2版）', ['end', 'line'], 'out continuation 2'],
  ['（下专2版）', ['end', 'line'], 'out continuation 2'],
  ['（下转第2扳）', ['end', 'line'], 'out continuation 2'],
  ['（下转本版左下）', ['end', 'line'], 'out continuation same'],
  ['下转A8版', ['line'], 'out continuation A8'],
  ['下转第三版', ['line'], 'out continuation 3'],
  ['（下转至第三版）', ['end', 'line'], 'out continuation 3'],
  ['（下转2版《茶香飘出大山》）', ['end', 'line'], 'out continuation 2'],
  ['（未完待续）', ['end', 'line'], 'out serial null'],
  ['（待续）', ['end', 'line'], 'out serial null'],
  ['（未完）', ['end', 'line'], 'out serial null'],
  ['（本节完，全文未完。）', ['line'], 'out serial null'],
  ['（上接第一版）', ['first', 'below', 'headline', 'start'], 'in continuation 1'],
  ['【上接第1版】', ['first', 'below', 'headline', 'start'], 'in continuation 1'],
  ['〖上接第1版〗', ['first', 'below', 'headline', 'start'], 'in continuation 1'],
  ['（上接第43页）', ['first', 'below', 'headline', 'start'], 'in continuation 43'],
  ['【接第43页】', ['first', 'below', 'headline', 'start'], 'in continuation 43'],
  ['（接上页）', ['first', 'below', 'headline', 'start'], 'in continuation null'],
  ['（上接1版）', ['first', 'below', 'headline', 'start'], 'in continuation 1'],
  ['(上接 A01 版)', ['first', 'below', 'headline', 'start'], 'in continuation A1'],
  ['〔上接九版〕', ['first', 'below', 'headline', 'start'], 'in continuation 9'],
  ['◀上接A01版', ['first', 'below', 'start'], 'in continuation A1'],
  ['◀ 上接 A01 版', ['first', 'below'], 'in continuation A1'],
  ['（上文接A1）', ['first', 'below', 'headline', 'start'], 'in continuation A1'],
  ['（緊接1版）', ['first', 'below', 'headline', 'start'], 'in continuation 1'],
  ['（上接头版）', ['first', 'below', 'headline', 'start'], 'in continuation 1'],
  ['（接1版）', ['first', 'below', 'headline', 'start'], 'in continuation 1'],
  ['上楼九版', ['first', 'below'], 'in continuation 9'],
  ['（土接一版）', ['first', 'below'], 'in continuation 1'],
  ['上接一版 ', ['start'], 'in continuation 1'],
  [' 上接一版', ['headline'], 'in continuation 1'],
  ['（上接本版右上）', ['first', 'below', 'start'], 'in continuation same'],
  ['（续昨）', ['headline', 'below'], 'in serial null'],
  ['（续）', ['headline'], 'in serial null'],
  ['（续完）', ['headline'], 'in serial null'],
  ['（续二）', ['headline'], 'in serial null'],
  ['（续十九）', ['headline'], 'in serial null'],
  ['（续昨日二版）', ['headline'], 'in cross-issue 2'],
  ['（续昨第二版）', ['headline'], 'in cross-issue 2'],
  ['（上接昨日四版）', ['headline', 'first'], 'in cross-issue 4'],
  ['（续一日本报五版）', ['headline'], 'in cross-issue 5'],
  ['續昨第三版 ', ['start'], 'in cross-issue 3'],
  ['續第二版　', ['start'], 'in continuation 2'],
  // what only looks like one
  ['（第二版）', ['end', 'headline', 'line'], null],
  ['（A04）', ['headline', 'line'], null],
  ['（详见第七版）', ['end', 'headline', 'line'], null],
  ['（下转第191页）', ['amid'], null],
  ['下转43页', ['amid'], null],
  ['详见下文转43页', ['amid'], null],
  ['（上接第136页）', ['amid'], null],
  ['请在北站下转3号线。', ['amid', 'end'], null],
  ['再转2路车。', ['amid', 'end'], null],
  ['再转到第二版块的地里。', ['amid'], null],
  ['上接规划、下接民意，', ['amid', 'start'], null],
  ['紧接第二版之后，', ['amid'], null],
  ['这书的第一版接上了第二版。', ['amid'], null],
  ['“下转2版”', ['amid'], null],
  ['后续报道，', ['amid', 'start'], null],
  ['（转自《茶经》）', ['amid', 'end'], null],
  ['（转自3版）', ['amid', 'end', 'line'], null],
  ['【转载自第3版】', ['amid', 'end', 'line'], null],
  ['（转引自第43页）', ['amid', 'end', 'line'], null],
  ['（参见第43页）', ['amid', 'line'], null],
  ['（第43页）', ['amid', 'end', 'line'], null],
  ['【接力赛第3棒】', ['headline', 'start', 'line'], null],
  ['（转第3人民医院）', ['amid', 'end'], null],
  ['（转3路公交）', ['amid', 'end'], null],
  ['（接第3期）', ['amid', 'headline'], null],
  ['（转账43元）', ['amid', 'end'], null],
  ['（续写新篇）', ['headline', 'end'], null],
];

const read = (text: string): readonly string[] =>
  readPage(text)
    .jumpLines.filter(({ direction }) => direction !== 'refer')
    .map(({ direction, kind, page }) => `${direction} ${kind} ${page}`);

describe('forms of jump lines', () => {
  for (const [form, places, reads] of FORMS) {
    it(`${form.trim()} ${reads === null ? 'is none' : `reads ${reads}`}`, () => {
      const found = places.map((place) => `${place}: ${read(PLACES[place].replace('◇', form)).join(' | ')}`);
      assert.deepEqual(
        found,
        places.map((place) => `${place}: ${reads ?? ''}`),
      );
    });
  }

  it('（下转第二版）（上接第一版） side by side stand in a story that was put together already', () => {
    const text = PLACES.amid.replace('◇', '（下转第二版）（上接第一版）');
    assert.deepEqual(read(text), ['out continuation 2', 'in continuation 1']);
    assert.equal(readPage(text).units.length, 1);
  });

  it('a mark that a wrap cuts in two is one', () => {
    for (const cut of ['（下\n转第二版）', '（下转第\n二版）', '（下转第二\n版）', '（下转第二版\n）']) {
      assert.deepEqual(read(PLACES.end.replace('◇', cut)), ['out continuation 2'], cut);
    }
  });
});
