/** Owns that people's names are read as they are said: surnames of many readings, compound ones, both scripts, the reader's word. */
import assert from 'node:assert/strict';
import { readingOfName } from '../../../src/core/readings/names';
import { tonedOf } from '../../../src/core/readings/syllables';
import { TAIWAN_READINGS } from '../../../src/core/readings/tables/taiwan';
import { PEOPLE } from './people';
import { readings } from './tables';

const read = (name: string) => readingOfName(name, readings, { system: 'pinyin' });
const said = (name: string): string =>
  read(name)
    .syllables.map(({ text }) => text)
    .join(' ');

/** Of so many names in a hundred every syllable must be right. */
const WANTED = 98;

describe('readings of names', () => {
  it('are right of the people that were written down before', () => {
    const wrong = PEOPLE.filter(({ name, syllables }) => said(name) !== syllables.join(' ')).map(
      ({ name, syllables }) => `${name}: ${said(name)}, not ${syllables.join(' ')}`,
    );
    const share = (100 * (PEOPLE.length - wrong.length)) / PEOPLE.length;
    console.log(
      `      ${PEOPLE.length - wrong.length} of ${PEOPLE.length} (${share.toFixed(1)} %); ${wrong.join('; ')}`,
    );
    assert.ok(PEOPLE.length >= 200);
    assert.ok(share >= WANTED, wrong.join('\n'));
  });

  it('what is told as sure is right more often than what is not', () => {
    const right = (sure: boolean): number => {
      const all = PEOPLE.filter(({ name }) => read(name).sure === sure);
      return all.filter(({ name, syllables }) => said(name) === syllables.join(' ')).length / all.length;
    };
    assert.ok(right(true) >= right(false));
  });

  it('have surname and given name as a word each, with an apostrophe before a vowel inside', () => {
    assert.equal(read('黄大川').text, 'Huáng Dàchuān');
    assert.equal(read('歐陽安兒').text, 'Ōuyáng Ān’ér');
    assert.equal(read('陈方安生').text, 'Chénfāng Ānshēng');
    assert.equal(read('约翰·史密斯').text, 'Yuēhàn Shǐmìsī');
    assert.deepEqual([read('黄大川').surname, read('万俟霜').surname, read('约翰·史密斯').surname], [1, 2, 0]);
  });

  it('have others where a surname has, and are not sure then', () => {
    const [surname] = read('翟小红').syllables;
    assert.deepEqual([surname?.text, surname?.sure, surname?.others], ['zhái', false, ['dí']]);
    assert.equal(read('翟小红').sure, false);
    assert.equal(read('王小红').sure, true);
  });

  it('are what the reader said, in either script, and sure', () => {
    const own = new Map([['单乐', ['dān', 'yuè']]]);
    for (const name of ['单乐', '單樂']) {
      const { text, sure } = readingOfName(name, readings, { system: 'pinyin', own });
      assert.deepEqual([text, sure], ['Dān Yuè', true]);
    }
    // of another length it says nothing
    assert.equal(readingOfName('单乐乐', readings, { system: 'pinyin', own }).text, 'Shàn Lèlè');
    const short = new Map([['单乐', ['dān']]]);
    assert.equal(readingOfName('单乐', readings, { system: 'pinyin', own: short }).text, 'Shàn Lè');
  });

  it('are Taiwan’s own where they are written in zhuyin, and the mainland’s in pinyin', () => {
    for (const name of ['张淑期', '張淑期']) {
      assert.equal(readingOfName(name, readings, { system: 'zhuyin' }).text, 'ㄓㄤ ㄕㄨˊ ㄑㄧˊ');
      assert.equal(readingOfName(name, readings, { system: 'pinyin' }).text, 'Zhāng Shūqī');
    }
    // what the reader said holds
    const own = new Map([['张淑期', ['zhāng', 'shū', 'qī']]]);
    assert.equal(readingOfName('張淑期', readings, { system: 'zhuyin', own }).syllables[1]?.text, 'ㄕㄨ');
  });

  it('are otherwise in Taiwan for characters that are read so here', () => {
    for (const line of TAIWAN_READINGS.trim().split('\n')) {
      const [characters = '', mainland = '', taiwan = ''] = line.split(' ');
      assert.notEqual(mainland, taiwan);
      assert.equal(tonedOf(taiwan).tone < 5, true, line);
      for (const character of characters) {
        const code = character.codePointAt(0) ?? 0;
        const heard = [
          readings.first.get(code),
          ...(readings.second.get(code) ?? []),
          ...(readings.rare.get(code) ?? []),
        ];
        assert.ok(heard.includes(mainland), `${character} is not read ${mainland}: ${heard.join()}`);
      }
    }
  });

  it('are in zhuyin, a syllable a word', () => {
    assert.equal(readingOfName('黄大川', readings, { system: 'zhuyin' }).text, 'ㄏㄨㄤˊ ㄉㄚˋ ㄔㄨㄢ');
  });

  it('stand at the characters of the name, whatever else is in it', () => {
    for (const name of [
      '',
      'Smith',
      '黄 大川',
      '<b>黄</b>',
      '𠮷田',
      '\ud842',
      '黄\u202e川',
      '约翰·',
      '__proto__',
      '长'.repeat(40),
    ]) {
      const { syllables, text } = read(name);
      let end = 0;
      for (const one of syllables) {
        assert.ok(one.start >= end && one.end > one.start && one.end <= name.length, name);
        end = one.end;
      }
      assert.doesNotMatch(text, /[<>\u202e]/);
    }
  });
});
