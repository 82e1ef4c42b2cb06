/** Owns the test that no text of ours repeats a text that measures: neither sentence templates nor pages share a run of characters with it. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { borrowed, RUN } from '../../../src/training/names/own-texts/borrowed';
import { literalTexts } from '../../../src/training/names/own-texts/templates';

const TEXTS = join(import.meta.dirname, '../../../src/training/texts');
const SHARED = join(import.meta.dirname, '../../../../shared');

/** Names of bodies, offices and laws, and phrases in which every paper writes: they are nobody's. */
const SET_PHRASES = [
  '社会主义市场经济的',
  '中共中央政治局委员',
  '全国人大常委会副委员长',
  '人大常委会秘书长',
  '市人大常委会秘书长',
  '党的十一届三中全会',
  '消费者权益保护法',
  '中国科学院水生生物研究所',
  '美国哥伦比亚大学',
  '大学附属第一医院',
  '新冠肺炎确诊病例',
  '西九龍裁判法院提堂',
];

/** The texts in a folder: text files whole, and the texts of JSON lines. */
function* textsIn(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* textsIn(path);
    else if (name.endsWith('.jsonl')) {
      for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
        yield (JSON.parse(line) as { text?: string }).text ?? '';
      }
    } else if (/\.(?:txt|md)$/.test(name) && name !== 'README.md') yield readFileSync(path, 'utf8');
  }
}

describe('runs of characters in common', () => {
  const MEASURE = '潮州路那家小小裁缝铺的灯，又亮到后半夜。';
  it('are found within a text', () => {
    assert.deepEqual(
      [...borrowed(['他说潮州路那家小小裁缝铺关了'], [MEASURE])],
      ['潮州路那家小小裁', '州路那家小小裁缝', '路那家小小裁缝铺'],
    );
  });
  it('do not go across marks or slots, and are not shorter', () => {
    assert.equal(borrowed(['裁缝铺的灯，又亮到后半夜'], [MEASURE]).size, 0);
    assert.equal(borrowed(['潮州路那家小小\uffff裁缝铺的灯'], [MEASURE]).size, 0);
  });
  it('are nothing where they lie in a name or set phrase', () => {
    assert.equal(borrowed(['潮州路那家小小裁缝铺'], [MEASURE], ['潮州路那家小小裁缝铺的灯']).size, 0);
  });
});

describe('our own texts', () => {
  const own = literalTexts(TEXTS);
  it('are read with every choice', () => {
    assert.ok(own.length > 5_000, String(own.length));
    assert.ok(own.every(({ text }) => !/[{}<>|]/.test(text)));
  });
  for (const folder of ['gold/names', 'gold/pages', 'gold/newspaper', 'seed']) {
    it(`share no run of ${RUN} characters with ${folder}`, function () {
      // the sets of right answers lie beside the project only where it is developed
      if (!existsSync(join(SHARED, folder))) return this.skip();
      const shared = borrowed(
        own.map(({ text }) => text),
        textsIn(join(SHARED, folder)),
        SET_PHRASES,
      );
      const told = own.flatMap(({ file, text }) => {
        const runs = [...borrowed([text], shared)];
        return runs.length === 0 ? [] : [`${file}: ${runs.join(' ')}`];
      });
      assert.deepEqual(told, []);
    });
  }
});
