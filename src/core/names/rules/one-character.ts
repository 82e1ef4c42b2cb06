/** Owns places of one character: 俄总统, 美方, 泰王, 访华, 中葡双方, 中、希建交, for the countries in ALWAYS and for those named in the same text. */
import { type FoundName, overlap, type Words, wordFlags } from '../found';
import { nameReason } from '../reasons';
import { ABBREVIATIONS, COUNTRIES } from '../tables/places';
import type { Rule } from './rule';

/** Characters that stand for a country or city whenever the context allows it. */
const ALWAYS = new Set('中美俄日韩英法德苏朝越泰印港台澳华京沪');
/** Characters that stand for a country only if the text also names it in full: 罗 for 罗马尼亚. */
const INITIALS: ReadonlyMap<string, readonly string[]> = initials();
const PAIRED = new Set([...ABBREVIATIONS, ...INITIALS.keys()]);
/** A table of all these characters by UTF-16 unit, to skip others quickly. */
const MAY_BE = new Uint8Array(65536);
for (const char of PAIRED) MAY_BE[char.charCodeAt(0)] = 1;

function initials(): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const name of COUNTRIES) {
    if (name.length < 3 || /[洲洋国极]$/.test(name)) continue;
    all.set(name.charAt(0), [...(all.get(name.charAt(0)) ?? []), name]);
  }
  return all;
}

/** What follows two or three countries as a group. */
const BETWEEN =
  /^(?:[两二三四]国|双方|双边|三方|关系|首脑|之间|边境|边界|边民|建交|断交|复交|贸易|经贸|外长|防长|协定|条约|联合声明|友好|友谊|友人|冲突|战争|摩擦|谈判|会谈|会晤|和谈|合作|合资|合拍|战略|文化交流|青年|混血|开战|协议|公报|领导人|间的)/;
/** Words that consist of two such characters, read as countries only before the least ambiguous of these. */
const WORD_PAIRS = new Set(['中意', '中非', '中亚', '西非', '西欧', '日本', '中华', '华中', '美中', '德意', '印度']);
const PLAINLY = /^(?:[两二三四]国|双方|双边|关系|首脑|建交|外长|经贸|合作论坛|合作，|领导人)/;

/** What follows a single country. */
const OWN =
  /^(?:总统|总理|首相|外长|防长|财长|副总统|议长|女王|政府|政坛|外交部|国防部|财政部|警方|军方|当局|舆论|议会|驻[\u3400-\u9fff]|全国[^人政性]|国内[^部地阁陆战外]|国王[^室冠牌位]|两国|各大|主要政党|央行|海军|空军|陆军|贸易赤字)/;
/** The one-character words among these, which must not begin a longer word: 军方 does not, 军事 does. */
const OWN_SHORT = '军方王媒府籍侨';
/** Verbs before a country, which make no word with it. */
const TO = /[访驻抵赴旅留侵亲反遏]$/;
const TO_OR_AT = /(?:^|[^实存现所好从由往未历将本归原近外往])[对在来离返]$/;
/** What follows a country as a destination. */
const THERE =
  /^(?:$|[^\u3400-\u9fff]|以及|期间|前夕|途中|之际|之行|之前|之后|后|时|的|和|与|等|投资|贸易|关系|政策|出口|进口|留学|访问|工作|定居|经商|任教|演出|参赛|举行|召开|闭幕|开幕|机构|机关|企业|外企|公司|大使|使馆|使节|公使|记者|部队|人员|商|侨|军|噪音|势力|战争|情绪|游客|学者|学生|华人|工商|办事处|代表|前往|启程|赴|两天|三天)/;

/** Countries that form a pair whatever follows. */
const CORE = /^[中美俄日韩苏英法德朝]{2}$/;
/** What precedes 中 where it does not mean “in”. */
const BEFORE_CHINA = /(?:^|[^\u3400-\u9fff]|[的对向和与是使及以在而把将到了于为给])$/;

/** Characters after which 日 means a day, 方 a side, and so on. */
const DAY = /[0-9０-９〇一二三四五六七八九十今昨明当近次同每假节生某前后连翌隔往终即平周整早晚末]$/;

interface Place {
  readonly start: number;
  readonly end: number;
}

const isWord = (word: string, words: Words): boolean => word.length > 1 && wordFlags(word, words) !== 0;

/** Whether the character may begin a word: it forms none with the character before. */
function isFree(folded: string, at: number, words: Words): boolean {
  // 此次|日俄会谈
  if (/[此这一首多几本]次$/.test(folded.slice(Math.max(0, at - 2), at))) return true;
  if (folded.charAt(at) === '日' && DAY.test(folded.slice(Math.max(0, at - 1), at))) return false;
  return at === 0 || !isWord(folded.slice(at - 1, at + 1), words);
}

/** Consecutive countries from `at` on, with or without 、 between them: their spans and the end of the last. */
function runAt(folded: string, at: number): { readonly places: readonly Place[]; readonly end: number } {
  const places: Place[] = [];
  let end = at;
  for (let next = at; places.length < 4 && PAIRED.has(folded.charAt(next)); ) {
    places.push({ start: next, end: next + 1 });
    end = next + 1;
    next = folded.charAt(end) === '、' ? end + 1 : end;
  }
  return { places, end };
}

/** Whether two countries are at `at` that form no word with what follows: 中美|加强对话, not 其中|美国. */
function isCorePair(folded: string, at: number, words: Words): boolean {
  const pair = folded.slice(at, at + 2);
  if (!CORE.test(pair) || pair.charAt(0) === pair.charAt(1) || WORD_PAIRS.has(pair) || !isFree(folded, at, words))
    return false;
  if (pair.charAt(0) === '中' && !BEFORE_CHINA.test(folded.slice(Math.max(0, at - 1), at))) return false;
  const after = folded.charAt(at + 2);
  return !/[国方语文]/.test(after || ' ') && !isWord(pair.charAt(1) + after, words) && !isWord(pair, words);
}

/** Whether a verb directly before `at` takes a destination and is no part of a longer word: 访|华, not 采访|中. */
const goesTo = (folded: string, at: number, words: Words): boolean =>
  TO.test(folded.slice(Math.max(0, at - 1), at)) && (at < 2 || !isWord(folded.slice(at - 2, at), words));

/** The one-character places at `at`. */
function placesAt(folded: string, at: number, allowed: (char: string) => boolean, words: Words): readonly Place[] {
  const char = folded.charAt(at);
  if (!PAIRED.has(char)) return [];
  const { places, end } = runAt(folded, at);
  if (places.length > 1 && BETWEEN.test(folded.slice(end, end + 6)) && isFree(folded, at, words)) {
    const run = folded.slice(at, end);
    const known = places.filter((place) => allowed(folded.charAt(place.start))).length;
    if (known > 0 && (!(WORD_PAIRS.has(run) || isWord(run, words)) || PLAINLY.test(folded.slice(end, end + 6))))
      return places;
  }
  if (isCorePair(folded, at, words)) return places.slice(0, 2);
  const goes = goesTo(folded, at, words);
  const goesThere = goes && /^(?:期间|前夕|之行)/.test(folded.slice(at + 1));
  if (!allowed(char) && !goesThere) return [];
  const one = [{ start: at, end: at + 1 }];
  const after = folded.slice(at + 1, at + 6);
  const before = folded.slice(Math.max(0, at - 2), at);
  if (OWN.test(after) && char !== '华' && isFree(folded, at, words)) return one;
  if (OWN_SHORT.includes(after.charAt(0) || ' ') && !'华京沪'.includes(char) && isFree(folded, at, words)) {
    const boundary =
      before === '' ||
      /[^\u3400-\u9fff]$|[的对向和与是被同跟给由据称说在了令使而但因受遭获与及让请为当到]$/.test(before);
    if ((boundary || '美俄韩苏朝越泰'.includes(char)) && !isWord(folded.slice(at + 1, at + 3), words)) return one;
  }
  const stays = TO_OR_AT.test(before) && '华京沪港台澳美俄日韩'.includes(char);
  return (goes || stays) && THERE.test(after) ? one : [];
}

/** Adds one-character places that the context reveals, where the model found no name. */
export const oneCharacter: Rule = (found, { text, folded }, words) => {
  const named = new Set(found.flatMap(({ kind, start }) => (kind === 'place' ? [folded.charAt(start)] : [])));
  const nearby = (char: string): boolean =>
    named.has(char) && (INITIALS.get(char)?.some((name) => folded.includes(name)) ?? false);
  const allowed = (char: string): boolean => ALWAYS.has(char) || nearby(char);
  const added: FoundName[] = [];
  let next = 0;
  for (let at = 0; at < folded.length; at++) {
    if (MAY_BE[folded.charCodeAt(at)] === 0) continue;
    while ((found[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    const there = found[next];
    if (there !== undefined && there.start <= at) {
      at = there.end - 1;
      continue;
    }
    const places = placesAt(folded, at, allowed, words);
    if (places.some((place) => there !== undefined && overlap(place, there))) continue;
    for (const { start, end } of places)
      added.push({
        start,
        end,
        form: text.slice(start, end),
        kind: 'place',
        margin: 1.5,
        reasons: [nameReason('known')],
      });
    at += Math.max(0, (places.at(-1)?.end ?? at + 1) - at - 1);
  }
  return added.length === 0 ? found : [...found, ...added].sort((a, b) => a.start - b.start);
};
