/** Owns the forms of characters in people's names that differ from those in ordinary words: 于, 范, 余秋里. */
import type { ConvertOptions } from '../model';
import { phrasesFrom } from './phrases';
import type { Form } from './usage';

/**
 * Surnames whose traditional form differs from that in ordinary words, simplified to traditional. Source: the surname
 * notes of OpenCC's list of easily confused characters, and the Table of General Standard Characters (通用规范汉字表, 2013)
 * for 鍾.
 */
const SURNAMES: ReadonlyMap<string, string> = new Map(
  [...'于余范后干郁岳涂党种朴占游谷咸仇卜沈曲姜向周朱松秋舍才布里征折幸洪尹']
    .map((form): [string, string] => [form, form])
    .concat([['钟', '鍾']]),
);

/** Surnames of two characters that keep 于 or 万. */
const COMPOUND: ReadonlyMap<string, string> = new Map([
  ['鲜于', '鮮于'],
  ['淳于', '淳于'],
  ['单于', '單于'],
  ['万俟', '万俟'],
  ['谷梁', '穀梁'],
  // a Japanese surname that differs from 后稷's
  ['后藤', '後藤'],
]);

/** What follows a surname without a given name: 范师傅, 余某某. */
const AFTER_SURNAME =
  /([于余范郁岳涂党种朴占谷咸仇卜钟姜])(?=师傅|某某|某(?![些种个项年])|女士|先生|大爷|大妈|大娘|阿姨|老师|医生|警官|教授)/g;
/** Words that end in one of those characters without its being a surname: 对于老师, 防范. */
const ENDS_WORD =
  /(?:[对由位关至终属鉴基处在源缘忠敢善勇便利等大小高低多少优难易][于]|[业其剩多有][余]|[防规典示模师就][范]|[忧浓馥][郁]|[山五][岳]|[我政全入建同][党]|[各品多那这一每几某两种][种]|[质淳纯简俭][朴]|[抢侵强霸][占]|[山河峡低稻五][谷]|[老少][咸]|[报复][仇]|[占未预][卜]|[分秒时点闹警][钟]|[生老][姜])$/;

/** Surnames before a title or 某, as spans of people; for texts without marked names. */
export function surnamesBeforeTitles(source: string): NonNullable<ConvertOptions['names']> {
  const found: { start: number; end: number; kind: 'person' }[] = [];
  for (const match of source.matchAll(AFTER_SURNAME)) {
    const start = match.index;
    if (!ENDS_WORD.test(source.slice(Math.max(0, start - 1), start + 1)))
      found.push({ start, end: start + 1, kind: 'person' });
  }
  return found;
}

/**
 * Surnames that are also verbs, with objects that are no given names: a recogniser may take 涂划 and 种菜 in lists for
 * people.
 */
const DONE: ReadonlyMap<string, RegExp> = new Map([
  ['涂', /^.(?:[划刻描盖匀抹写改]|厚厚|薄薄)$/],
  ['种', /^.[树花菜粮稻麦茶瓜豆草苗地田]$/],
  ['占', /^.[地道位座用]$/],
]);

/** Characters that names use in this form for their meaning: 里 in 余秋里 is a mile, 采 in 采薇 is archaic for gathering. */
const GIVEN: ReadonlyMap<string, string> = new Map(
  [...'里谷松采斗征向秋布才岳志曲冬游表辟丑舍升周']
    .map((form): [string, string] => [form, form])
    .concat([['冲', '沖']]),
);

/** People known by one form, where another name of the same characters would have the other. */
const KNOWN: ReadonlyMap<string, string> = new Map([
  ['魏征', '魏徵'],
  ['文丑', '文醜'],
]);

/** The forms of a person's name by unit; undefined where the conversion's own form stays. */
function formsOf(name: string): readonly (string | undefined)[] {
  const known = KNOWN.get(name);
  if (known !== undefined) return [...known];
  const compound = COMPOUND.get(name.slice(0, 2));
  return Array.from({ length: name.length }, (_, at) => {
    if (compound !== undefined && at < 2) return compound[at];
    if (at === 0) return SURNAMES.get(name.charAt(0));
    return GIVEN.get(name.charAt(at));
  });
}

/** Forms of characters in places named after a family or a mile, if no dictionary word decides: 于家村. */
const PLACES: ReadonlyMap<string, string> = new Map(
  [...'于余范郁涂党种朴岳游谷咸里干涌'].map((form): [string, string] => [form, form]).concat([['冲', '沖']]),
);
/** Words before 里 that mean “inside” and form no place name: 山谷里. */
const INSIDE = /[村镇城谷河湖海园校]里$/;
/** Here 某 means “a certain one”, not a person: 于某种. */
const CERTAIN_ONE = /^某[些种个项年]/;
/** Characters that keep their form in names of organizations: 三里河小学; 党 or 后 are ordinary words there. */
const BODIES: ReadonlyMap<string, string> = new Map([['里', '里']]);

/**
 * The forms of names, in order; `phrases` are those of the dictionary, `isWord` tells whether it has a two-character
 * word. Linear in the text.
 */
export function nameForms(
  source: string,
  names: NonNullable<ConvertOptions['names']>,
  phrases: readonly number[],
  isWord: (text: string) => boolean,
): Form[] {
  const found: Form[] = [];
  const phrase = phrasesFrom(phrases);
  let done = 0;
  for (const { kind, start, end } of names) {
    const name = source.slice(start, end);
    const from = Math.max(start, done);
    done = Math.max(done, end);
    if (kind === 'person') {
      // 姜汤 is soup, whatever a recogniser says; and a name listed in the dictionary is right there
      if (name.length === 2 && !KNOWN.has(name) && isWord(name)) continue;
      if (DONE.get(name.charAt(0))?.test(name)) continue;
      if (CERTAIN_ONE.test(source.slice(start + 1, start + 3))) continue;
      for (const [index, form] of formsOf(name).entries())
        if (form !== undefined && start + index >= from) found.push({ at: start + index, form, why: 'name' });
      continue;
    }
    const forms = kind === 'place' ? PLACES : BODIES;
    const last = INSIDE.test(name) ? end - 1 : end;
    for (let at = from; at < last; at++) {
      const form = forms.get(source.charAt(at));
      const family = at === start && source.charAt(at + 1) === '家';
      if (form !== undefined && (family || !phrase.at(at))) found.push({ at, form, why: 'name' });
    }
  }
  return found;
}
