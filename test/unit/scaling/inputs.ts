/**
 * Owns inputs that are made to be slow: of each kind a generator, with the work that reads what it makes, as steps. What a size of 1 is,
 * is said with each; at 8 they are what a person with a grudge puts into a folder.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Analysis, analyseSteps } from '../../../src/core/analysis';
import { anchorOf } from '../../../src/core/anchors/make';
import { gatherSteps, type NamedDocument } from '../../../src/core/corpus/entities';
import { applyCorrectionsSteps } from '../../../src/core/corrections/apply';
import type { Correction } from '../../../src/core/corrections/model';
import { readNameResources } from '../../../src/core/names/find';
import { nameListSteps } from '../../../src/core/names/reader/list';
import { withReaderNames } from '../../../src/core/names/reader/reader';
import { readScriptTables } from '../../../src/core/script/convert';
import { convertSteps } from '../../../src/core/script/incremental';
import { ownWordsSteps } from '../../../src/core/script/with-preferences';
import type { Steps } from '../../../src/core/steps';
import { tieSteps } from '../../../src/core/stories/tie';
import { analyse, pages } from '../reading';

/** A kind of input. */
export interface Hostile {
  readonly name: string;
  /** What it is at a size, in words for a table. */
  readonly what: (size: number) => string;
  /** Makes the input, and gives the work on it; the work can be done again and again. */
  readonly make: (size: number) => () => Steps<unknown>;
}

const data = (file: string): Buffer => readFileSync(join(import.meta.dirname, '../../../dist/data', file));
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
/** Characters that tell things apart, as 甲子 for 0. */
const SIGNS = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥渡桥堤闸村镇河湖港湾';
const sign = (index: number): string =>
  [index, Math.floor(index / SIGNS.length), Math.floor(index / SIGNS.length ** 2)]
    .map((one) => SIGNS.charAt(one % SIGNS.length))
    .join('');

const BODY = '区水利局昨天在渡口召开会议，研究汛期以后的堤防加固，与会的人都说今年的工程比往年早。';
const read = (path: string, analysis: Analysis) => ({ key: path, path, reading: analysis.page });

/** The same words again and again, each with a mark. */
function* tied(texts: readonly { readonly path: string; readonly analysis: Analysis }[]): Steps<unknown> {
  return yield* tieSteps(texts.map(({ path, analysis }) => read(path, analysis)));
}

const stories = (count: number): readonly string[] => [
  `澄浦报\n\n2021年3月1日 第1版\n\n${numbers(count)
    .map((index) => `${sign(index)}渡口停航居民改走大桥\n\n本报记者 沈望舒\n\n${BODY}${sign(index)}的居民说(下转2版)`)
    .join('\n\n')}\n`,
  `澄浦报\n\n2021年3月1日 第2版\n\n${numbers(count)
    .map((index) => `${sign(index)}渡口停航居民改走大桥\n\n(上接1版)改走大桥也不远。${BODY}`)
    .join('\n\n')}\n`,
];

/** Three stories side by side, so many lines of twelve characters each, with a gap between. */
function columnsBeside(lines: number, gap: string): string {
  const columns = ['渡口', '大桥', '堤防'].map((place, column) => {
    const story = numbers(lines)
      .map((index) => `${place}的${sign(index * 3 + column)}居民说，${BODY}`)
      .join('')
      .slice(0, lines * 12);
    return numbers(lines).map((index) => story.slice(index * 12, index * 12 + 12));
  });
  return `澄浦报\n\n2021年3月1日 第1版\n\n${numbers(lines)
    .map((index) => columns.map((column) => column[index]).join(gap))
    .join('\n')}\n`;
}

/** The sum of steps one after another. */
function* both(...all: readonly (() => Steps<unknown>)[]): Steps<unknown> {
  for (const steps of all) yield* steps();
  return undefined;
}

export const HOSTILE: readonly Hostile[] = [
  {
    name: 'marks',
    what: (size) => `${size * 250} marks with one label in one text`,
    make: (size) => {
      const mark = (index: number): string => (index % 2 === 0 ? `${BODY}(下转2版#甲)` : `(上接1版#甲)${BODY}`);
      const text = `澄浦报\n\n2021年3月1日 第1版\n\n渡口停航居民改走大桥\n\n${numbers(size * 250)
        .map(mark)
        .join('\n\n')}\n`;
      const analysis = analyse(text, { path: '1.txt' });
      return () => tied([{ path: '1.txt', analysis }]);
    },
  },
  {
    name: 'stories',
    what: (size) => `${size * 125} continued stories on two pages`,
    make: (size) => {
      const texts = stories(size * 125).map((text, index) => ({ path: `${index + 1}.txt`, analysis: analyse(text) }));
      return () => tied(texts);
    },
  },
  {
    name: 'texts in a folder',
    what: (size) => `a mark of another day beside ${size * 75} texts`,
    make: (size) => {
      const texts = numbers(size * 75).map((index) => {
        const day = `2021年${1 + (index % 12)}月${1 + (Math.floor(index / 12) % 28)}日`;
        const [first = '', second = ''] = stories(2);
        const text = (index % 2 === 0 ? first : second).replace('2021年3月1日', day);
        return { path: `${index}.txt`, analysis: analyse(`${text}\n(上接昨日2版)${BODY}\n`, { path: `${index}.txt` }) };
      });
      return () => tied(texts);
    },
  },
  {
    name: 'names',
    what: (size) => `names.txt of ${size * 12_500} lines of one surname, a text that names them`,
    make: (size) => {
      const list = numbers(size * 12_500)
        .map((index) => `王${sign(index)}`)
        .join('\n');
      const analysis = analyse(`${BODY}王甲子甲说，王乙丑甲也来了。`.repeat(40));
      const { fold } = readNameResources(data('names.bin'));
      const found = { mentions: [], entities: [] };
      return function* () {
        const names = yield* nameListSteps(list);
        return yield* withReaderNames(analysis.page, found, names, fold);
      };
    },
  },
  {
    name: 'notes',
    what: (size) => `${size * 250} corrections beside ${size * 47_000} characters, half of them moved`,
    make: (size) => {
      const lines = numbers(size * 1_000).map((index) => `${sign(index)}${BODY}${sign(index * 7)}`);
      const text = lines.join('\n');
      const moved = `新的刊头\n${lines.slice(0, lines.length / 2).join('\n')}\n增补的一行\n${lines.slice(lines.length / 2).join('\n')}`;
      const corrections = numbers(size * 250).map((index): Correction => {
        const start = text.indexOf(lines[(index * 11) % lines.length] ?? '');
        return { kind: 'role', at: anchorOf(text, { start, end: start + 8 }), role: 'headline' };
      });
      return () =>
        both(
          () => applyCorrectionsSteps(text, corrections),
          () => applyCorrectionsSteps(moved, corrections),
        );
    },
  },
  {
    name: 'titles',
    what: (size) => `one name with ${size * 625} titles in 60 articles`,
    make: (size) => {
      const titles = numbers(size * 625).map((index) => `${sign(index)}区副区长`);
      const documents = numbers(60).map((index): NamedDocument => {
        const { page } = analyse(`澄浦报\n\n2021年3月${1 + (index % 28)}日 第1版\n\n王平到渡口调研\n\n${BODY}\n`);
        const own = titles.map((title, at) => (at % 60 === index ? `原${title}` : title));
        const mention = { start: 0, end: 2, kind: 'person', text: '王平', spans: [], paragraph: 0 } as const;
        return {
          key: `${index}.txt`,
          page,
          names: {
            mentions: [{ ...mention, entity: 'p1', confidence: 1, reasons: [] }],
            entities: [{ id: 'p1', kind: 'person', name: '王平', titles: own, mentions: [0] }],
          },
        };
      });
      return () => gatherSteps(documents);
    },
  },
  {
    name: 'words',
    what: (size) => `conversion.txt of ${size * 4_000} words with one first character, ${size * 125} lines`,
    make: (size) => {
      const list = numbers(size * 4_000)
        .map((index) => `王${sign(index)} 皇${sign(index)}`)
        .join('\n');
      const text = numbers(size * 125)
        .map((index) => `${BODY}王${sign(index)}说，${sign(index)}`)
        .join('\n');
      const tables = readScriptTables(data('script.bin'));
      return function* () {
        const words = yield* ownWordsSteps(list);
        return yield* convertSteps(text, tables, { to: 'tw', words });
      };
    },
  },
  {
    name: 'captions',
    what: (size) => `${size * 6_000} lines of （记者 叶小舟 摄）`,
    make: (size) => {
      const text = '（记者 叶小舟 摄）\n'.repeat(size * 6_000);
      return () => analyseSteps(text, pages, { path: '1.txt' });
    },
  },
  {
    name: 'page',
    what: (size) => `a page of ${size * 30_000} characters`,
    make: (size) => {
      const text = stories(size * 310).join('\n');
      return () => analyseSteps(text, pages, { path: '1.txt' });
    },
  },
  {
    name: 'columns',
    what: (size) => `${size * 150} lines of three columns side by side`,
    make: (size) => {
      const text = columnsBeside(size * 150, '    ');
      return () => analyseSteps(text, pages, { path: '1.txt' });
    },
  },
  {
    name: 'columns close together',
    what: (size) => `${size * 150} lines of three columns with one space between`,
    make: (size) => {
      const text = columnsBeside(size * 150, ' ');
      return () => analyseSteps(text, pages, { path: '1.txt' });
    },
  },
];
