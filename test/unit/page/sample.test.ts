/** The pages that come with the extension, and the page that the project started from where it is beside the project. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageReading, Unit } from '../../../src/core/page/model';
import { readPage } from '../reading';

const ROOT = join(import.meta.dirname, '../../..');
const SAMPLE = join(ROOT, 'media/sample/澄浦报 2023-02-01');
const SEED = join(ROOT, '../shared/seed');

const LETTER: Readonly<Record<string, string>> = {
  kicker: 'K',
  headline: 'H',
  subheadline: 'D',
  section: 'S',
  byline: 'Y',
  body: 'B',
  jump: 'J',
  'caption-title': 'T',
  caption: 'C',
  credit: 'R',
};

const isStory = ({ kind }: Unit): boolean => kind === 'article' || kind === 'caption';

/** First and last line of a unit, and a letter for each of its lines. */
const shapeOf = ({ lines: [first, last], roles }: Unit): string =>
  `${first + 1}–${last + 1} ${roles.map(({ role }) => LETTER[role] ?? '?').join('')}`;

/** Its stories in a line each, and how many lines are none's. */
const storiesOf = ({ units }: PageReading): readonly string[] => [
  ...units.filter(isStory).map((unit) => `${shapeOf(unit)} ${unit.headline} | ${unit.byline}`),
  `furniture ${units.filter(({ kind }) => kind === 'furniture').length}`,
];

describe('the sample', () => {
  const read = (page: string) => readPage(readFileSync(join(SAMPLE, page), 'utf8'), { path: page });

  it('reads without an error', () => {
    assert.deepEqual(storiesOf(read('第1版.txt')), [
      '26–44 KHBBBBBBBY 全区重点项目建设推进会召开 | 陆闻笛',
      '46–58 HBBBBBB 范立冬到沙桐镇调研水利工程建设 把冬春水利“民心工程”办实办好 | ',
      '62–65 TCR 雪后清波 | 余澜',
      '67–79 HBBBBBJ 从一支竹篙到一座大桥 泊湾渡口迎来最后一个春运 | ',
      '81–89 HDBBB 一碗热汤面 温暖一条街 | ',
      'furniture 11',
    ]);
    assert.deepEqual(storiesOf(read('第2版.txt')), [
      '6–17 HJBBBBY 范立冬到沙桐镇调研水利工程建设 | 沈望舒',
      '19–28 HJBBBY 一碗热汤面 | 甄以南',
      '30–40 BBBBBY  | 甄以南、陆闻笛',
      '42–46 HBB 区图书馆正月延时开放 | ',
      '48–52 HBB 我区12家企业赴芦州招聘 | ',
      '54–56 HB 停水通知 | ',
      'furniture 5',
    ]);
  });
});

describe('the page that the project started from', () => {
  it('reads without an error', function () {
    // it is third-party text, which stays outside the project
    if (!existsSync(SEED)) return this.skip();
    const [page = ''] = readdirSync(SEED).filter((name) => name.endsWith('.txt'));
    const reading = readPage(readFileSync(join(SEED, page), 'utf8'), { path: page });
    assert.deepEqual(reading.units.filter(isStory).map(shapeOf), [
      '9–32 KHBBBBBBBBBBY',
      '34–46 KHBBBBY',
      '50–53 TCR',
      '55–71 HBBBBBBBB',
      '73–89 HBBBBBBBJ',
    ]);
  });
});
