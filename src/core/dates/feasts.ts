/** Owns festivals, memorial days and solar terms: their words, and which words need more around them to be a day. Folded text. */
import type { FeastRule } from './expression';
import { lexicon } from './lexicon';
import { readFirstTen } from './read-month';
import type { Word } from './words';

const solar = (month: number, day: number): FeastRule => ({ by: 'solar', month, day });
const lunar = (month: number, day: number): FeastRule => ({ by: 'lunar', month, day });
const nth = (month: number, weekday: number, n: number): FeastRule => ({ by: 'nth', month, weekday, nth: n });

const FEASTS: readonly Word<FeastRule>[] = [
  { word: '元旦节', means: solar(1, 1) },
  { word: '元旦', means: solar(1, 1) },
  { word: '新年', means: solar(1, 1), before: '贺迎创跨过农', after: '新贺伊好快愿祝度会音献戏春团联礼货' },
  { word: '情人节', means: solar(2, 14) },
  { word: '三八妇女节', means: solar(3, 8) },
  { word: '三八国际妇女节', means: solar(3, 8) },
  { word: '国际妇女节', means: solar(3, 8) },
  { word: '妇女节', means: solar(3, 8), before: '八' },
  { word: '植树节', means: solar(3, 12) },
  { word: '愚人节', means: solar(4, 1) },
  { word: '五一国际劳动节', means: solar(5, 1) },
  { word: '五一劳动节', means: solar(5, 1) },
  { word: '国际劳动节', means: solar(5, 1) },
  { word: '劳动节', means: solar(5, 1), before: '一' },
  { word: '五四青年节', means: solar(5, 4) },
  { word: '青年节', means: solar(5, 4), before: '四' },
  { word: '国际护士节', means: solar(5, 12) },
  { word: '护士节', means: solar(5, 12) },
  { word: '六一国际儿童节', means: solar(6, 1) },
  { word: '六一儿童节', means: solar(6, 1) },
  { word: '儿童节', means: solar(6, 1), before: '一' },
  { word: '建党节', means: solar(7, 1) },
  { word: '八一建军节', means: solar(8, 1) },
  { word: '建军节', means: solar(8, 1), before: '一' },
  { word: '教师节', means: solar(9, 10) },
  { word: '国庆节', means: solar(10, 1) },
  { word: '国庆', means: solar(10, 1), before: '大', after: '周献观典阅招晚' },
  { word: '双十节', means: solar(10, 10) },
  { word: '万圣节', means: solar(10, 31) },
  { word: '记者节', means: solar(11, 8) },
  { word: '光棍节', means: solar(11, 11) },
  { word: '双十一', means: solar(11, 11), after: '届' },
  { word: '双十二', means: solar(12, 12), after: '事' },
  { word: '平安夜', means: solar(12, 24) },
  { word: '圣诞节', means: solar(12, 25) },
  { word: '圣诞', means: solar(12, 25), after: '老树礼卡大岛帽歌' },
  { word: '女生节', means: solar(3, 7) },
  { word: '母亲节', means: nth(5, 7, 2) },
  { word: '父亲节', means: nth(6, 7, 3) },
  { word: '感恩节', means: nth(11, 4, 4) },
  { word: '农历新年', means: lunar(1, 1) },
  { word: '春节', means: lunar(1, 1), after: '联晚' },
  { word: '佛诞', means: lunar(4, 8), after: '品地' },
  { word: '龙抬头', means: lunar(2, 2) },
  { word: '元宵节', means: lunar(1, 15) },
  { word: '端午节', means: lunar(5, 5) },
  { word: '端午', means: lunar(5, 5), after: '门粽习' },
  { word: '七夕节', means: lunar(7, 7) },
  { word: '七夕', means: lunar(7, 7) },
  { word: '中元节', means: lunar(7, 15) },
  { word: '中秋节', means: lunar(8, 15) },
  { word: '中秋', means: lunar(8, 15), after: '月晚' },
  { word: '重阳节', means: lunar(9, 9) },
  { word: '腊八节', means: lunar(12, 8) },
  { word: '除夕夜', means: lunar(1, 0) },
  { word: '除夕', means: lunar(1, 0) },
  { word: '大年三十夜', means: lunar(1, 0) },
  { word: '大年三十', means: lunar(1, 0) },
  { word: '年三十', means: lunar(1, 0), before: '〇一二三四五六七八九十0123456789去今明前' },
  { word: '大年夜', means: lunar(1, 0) },
  { word: '清明节', means: { by: 'term', term: 6 } },
];

/** 五一, 七一 and the like are days only with one of these behind them, or in marks of quotation with one behind those. */
const NUMBER_FEASTS: readonly Word<FeastRule>[] = [
  { word: '三八', means: solar(3, 8) },
  { word: '五一', means: solar(5, 1) },
  { word: '五四', means: solar(5, 4) },
  { word: '六一', means: solar(6, 1) },
  { word: '七一', means: solar(7, 1) },
  { word: '八一', means: solar(8, 1) },
  { word: '十一', means: solar(10, 1) },
  { word: '双11', means: solar(11, 11) },
];
const NUMBER_FEAST_TAILS = [
  '小长假',
  '长假',
  '假期',
  '期间',
  '放假',
  '当天',
  '当日',
  '节日',
  '节',
  '前夕',
  '前后',
  '黄金周',
  '来临',
  '临近',
  '去哪',
  '上街',
];
const KEPT_TAILS = ['小长假', '长假', '假期', '期间', '节', '黄金周'];

/** Solar terms from 小寒; `sure` ones are hardly ever anything else. */
const TERMS = '小寒大寒立春雨水惊蛰春分清明谷雨立夏小满芒种夏至小暑大暑立秋处暑白露秋分寒露霜降立冬小雪大雪冬至';
const SURE_TERMS: ReadonlySet<number> = new Set([2, 4, 5, 8, 10, 11, 14, 15, 17, 19, 20, 23]);
/** The commonest family names that are no words before a date (于, 和, 时 are): 范立冬 is a person. */
const FAMILIES =
  '王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁董余苏叶吕魏蒋田杜丁沈姜范傅钟卢汪戴崔任陆廖姚方邱夏谭韦贾邹石熊孟秦阎薛侯雷龙郝孔邵史毛顾赖武康贺严尹钱施牛洪龚' +
  '張劉陳楊黃趙吳孫馬鄭羅謝韓許鄧蕭馮袁董餘蘇葉呂蔣瀋鍾盧陸譚賈鄒閻龍顧賴賀嚴錢龔';
const TERM_TAILS = ['节气', '时节', '当天', '当日', '前后', '这天', '之日', '假期', '小长假', '祭扫', '期间'];

const WORDS = lexicon(FEASTS);
const NUMBER_WORDS = lexicon(NUMBER_FEASTS);
const OPENING = '“"「『‘';
const CLOSING = '”"」』’';

export interface ReadFeast {
  readonly feast: FeastRule;
  readonly end: number;
}

function readTerm(text: string, at: number): ReadFeast | undefined {
  const pair = text.slice(at, at + 2);
  const index = pair.length === 2 ? TERMS.indexOf(pair) : -1;
  if (index < 0 || index % 2 !== 0) return undefined;
  const term = index / 2;
  const tail = TERM_TAILS.find((one) => text.startsWith(one, at + 2));
  const next = text.charAt(at + 2) || '。';
  const clear =
    term === 6 && '、,。前后至到将小放祭扫期时'.includes(next) && !'治风政海'.includes(text.charAt(at - 1) || ' ');
  if (tail === undefined && FAMILIES.includes(text.charAt(at - 1) || ' ')) return undefined;
  if (!SURE_TERMS.has(term) && !clear && (tail === undefined || (tail === '期间' && term !== 6))) return undefined;
  if (SURE_TERMS.has(term) && '村镇路县乡桥站组队计社区'.includes(next)) return undefined;
  return { feast: { by: 'term', term }, end: tail === '节气' || tail === '时节' || tail === '期间' ? at + 4 : at + 2 };
}

function readNumberFeast(text: string, at: number): ReadFeast | undefined {
  const quoted = OPENING.includes(text.charAt(at) || ' ');
  const from = quoted ? at + 1 : at;
  const word = NUMBER_WORDS.match(text, from);
  if (word === undefined) return undefined;
  let end = from + word.word.length;
  if (quoted) {
    if (!CLOSING.includes(text.charAt(end) || ' ')) return undefined;
    end++;
  } else if ('〇一二三四五六七八九十百千万第星期周百月初'.includes(text.charAt(at - 1) || ' ')) return undefined;
  const tail = NUMBER_FEAST_TAILS.find((one) => text.startsWith(one, end));
  if (tail === undefined) return undefined;
  const kept = KEPT_TAILS.includes(tail) ? tail.length : 0;
  return { feast: word.means, end: end + kept };
}

/** A festival or solar term; `afterYear` where a year says that a day is meant (今年五一). */
export function readFeast(text: string, at: number, afterYear: boolean): ReadFeast | undefined {
  const word = WORDS.match(text, at);
  if (word !== undefined) {
    const end = at + word.word.length;
    const tail = ['期间', '假期', '当天', '当日'].find((one) => text.startsWith(one, end));
    return { feast: word.means, end: tail === '期间' || tail === '假期' ? end + 2 : end };
  }
  if (text.startsWith('大年', at) || text.startsWith('正月', at) || text.startsWith('年初', at)) {
    const day = readFirstTen(text, text.startsWith('年初', at) ? at + 1 : at + 2);
    if (day !== undefined) return { feast: lunar(1, day.day), end: day.end };
  }
  const term = readTerm(text, at);
  if (term !== undefined) return term;
  const number = readNumberFeast(text, at);
  if (number !== undefined) return number;
  const bare = afterYear ? NUMBER_WORDS.match(text, at) : undefined;
  return bare === undefined ? undefined : { feast: bare.means, end: at + bare.word.length };
}

/** The words that a scan has to stop at. */
export const FEAST_TRIGGERS: readonly string[] = [
  ...FEASTS.map(({ word }) => word),
  ...NUMBER_FEASTS.map(({ word }) => word),
  ...NUMBER_FEASTS.flatMap(({ word }) => [...OPENING].map((mark) => mark + word)),
  '大年',
  '年初',
  ...Array.from({ length: 24 }, (_, term) => TERMS.slice(term * 2, term * 2 + 2)),
];
