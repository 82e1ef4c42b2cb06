/** Owns pinyin and zhuyin of every syllable, and what a reader may type for them; and the size of the data. */
import assert from 'node:assert/strict';
import { deflateRawSync } from 'node:zlib';
import { readReadings } from '../../../src/core/readings/resources';
import { marked, pinyinOf, tonedOf, zhuyinOf } from '../../../src/core/readings/syllables';
import { typedReading } from '../../../src/core/readings/typed';
import { assertQuick } from '../scaling/measure';
import { bytes, readings } from './tables';

const PAIRS: readonly (readonly [string, string])[] = [
  ['zhī', 'ㄓ'],
  ['sì', 'ㄙˋ'],
  ['ér', 'ㄦˊ'],
  ['yī', 'ㄧ'],
  ['yǒu', 'ㄧㄡˇ'],
  ['yòng', 'ㄩㄥˋ'],
  ['yuè', 'ㄩㄝˋ'],
  ['yún', 'ㄩㄣˊ'],
  ['wǔ', 'ㄨˇ'],
  ['wēng', 'ㄨㄥ'],
  ['wèi', 'ㄨㄟˋ'],
  ['jiǔ', 'ㄐㄧㄡˇ'],
  ['xué', 'ㄒㄩㄝˊ'],
  ['qióng', 'ㄑㄩㄥˊ'],
  ['lǜ', 'ㄌㄩˋ'],
  ['lù', 'ㄌㄨˋ'],
  ['nüè', 'ㄋㄩㄝˋ'],
  ['dūn', 'ㄉㄨㄣ'],
  ['guì', 'ㄍㄨㄟˋ'],
  ['zhuāng', 'ㄓㄨㄤ'],
  ['xiōng', 'ㄒㄩㄥ'],
  ['ńg', 'ㄫˊ'],
  ['de', '˙ㄉㄜ'],
];

describe('syllables', () => {
  it('are spelt in zhuyin by rule, and back', () => {
    for (const [pinyin, zhuyin] of PAIRS) assert.deepEqual([zhuyinOf(pinyin), pinyinOf(zhuyin)], [zhuyin, pinyin]);
  });

  it('of the data all have zhuyin, and the marks are where they belong', () => {
    const all = new Set([
      ...readings.first.values(),
      ...[...readings.second.values(), ...readings.rare.values()].flat(),
      ...[readings.surnames, readings.given, readings.texts].flatMap((table) =>
        [...table.values()].flatMap(({ syllables, others }) => [...syllables, ...others]),
      ),
      ...[...readings.phrases.values()].flat().map(({ syllable }) => syllable),
    ]);
    assert.ok(all.size > 1200);
    for (const syllable of all) {
      assert.equal(marked(tonedOf(syllable)), syllable);
      assert.equal(pinyinOf(zhuyinOf(syllable)), syllable);
    }
  });

  it('are read as people type them', () => {
    const typed = (words: string, count: number): string | undefined => typedReading(words, count, readings)?.join(' ');
    for (const words of ['zēng dà chuān', 'Zēng Dàchuān', 'zeng1 da4chuan1', 'ZENG1DA4CHUAN1', 'ㄗㄥ ㄉㄚˋ ㄔㄨㄢ'])
      assert.equal(typed(words, 3), 'zēng dà chuān', words);
    assert.equal(typed('Lv3 xi1’an1', 3), 'lǚ xī ān');
    assert.equal(typed('lu:4', 1), 'lǜ');
    assert.equal(typed('fang an', 2), 'fang an');
    assert.equal(typed('ni hao5', 2), 'ni hao');
  });

  it('what is no reading of so many characters is refused', () => {
    for (const [words, count] of [
      ['zeng1 da4', 3],
      ['zeng1 da4 chuan1 ye3', 3],
      ['Smith', 2],
      ['fiang1', 1],
      ['ㄗㄥ', 2],
      ['ㄈㄧㄤ', 1],
      ['', 1],
      ['a'.repeat(301), 3],
      ['xi'.repeat(40), 80],
      ['<b>', 1],
    ] as const)
      assert.equal(typedReading(words, count, readings), undefined, words);
  });

  it('a name typed to be slow is refused at once', () => {
    assertQuick(() => typedReading(`${'xian'.repeat(70)}q`, 30, readings), 500);
  });
});

describe('the data of readings', () => {
  it('takes at most 150 kB compressed', () => {
    assert.ok(deflateRawSync(bytes, { level: 9 }).length <= 150_000);
  });

  it('is refused where it is another file', () => {
    assert.throws(() => readReadings(new Uint8Array()), RangeError);
    assert.throws(() => readReadings(Uint8Array.of(4, 66, 82, 78, 52)), RangeError);
    assert.throws(() => readReadings(bytes.slice(0, 500)), RangeError);
  });
});
