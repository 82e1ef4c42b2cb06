/** Owns bodies that consist of a place and a general word: 捷克队, 古巴女篮, 希腊国会, 瑞典农业部长. */
import { type FoundName, revised, withSpan, wordFlags } from '../found';
import { COUNTRIES } from '../tables/places';
import { WORD } from '../tagging/lexicon';
import type { Rule } from './rule';

const GAMES =
  '足球|篮球|排球|沙滩排球|乒乓球|羽毛球|网球|冰球|水球|手球|棒球|垒球|曲棍球|体操|游泳|跳水|田径|举重|柔道|射击|击剑|自行车|象棋|围棋';
/** Teams and delegations, which any place may have. */
const TEAM = new RegExp(
  `^(?:国家|国奥|奥运|青年|少年|大学生)?(?:男子|女子|男|女)?(?:${GAMES})?(?:青年|少年|集训|联合)?(?:代表队|代表团|队|联队)(?![伍列形员长友旗])|` +
    `^(?:国家)?(?:男子|女子)?(?:${GAMES})?队(?=队[员长]|长|员)|` +
    '^[男女][篮排足乒网垒水冰曲](?![\\u3400-\\u9fff]?[球])',
);
/** Institutions that only a state has. */
const STATE =
  /^(?:国会|议会|参议院|众议院|上议院|下议院|参院|众院|(?:中央|国家|储备)银行|(?:最高|宪法|联邦)法院|(?:外交|国防|内政|财政|司法|内务|文化|教育|农业|卫生|商务|贸易|能源|环境|交通|运输|农林|工业|通产|经济|劳工|劳动|移民|情报|旅游|科技|体育|公安|信息|新闻|建设|邮电|石油|水利|林业|渔业)[\u3400-\u9fff]{0,4}?(?:(?<![全各])部|厅|(?<!部)署)(?![门分落署件下级])|奥委会|足协|篮协|全国委员会|红十字会|驻[\u3400-\u9fff]{1,6}?(?:大使馆|使馆|总领事馆))/;
const COUNTRY = new Set(COUNTRIES);
const COUNTRIES_BY_FIRST: ReadonlyMap<string, readonly string[]> = new Map(
  [...new Set(COUNTRIES.map((name) => name.charAt(0)))].map((first) => [
    first,
    COUNTRIES.filter((name) => name.length > 1 && name.startsWith(first)),
  ]),
);

/** Words that contain the end of a body's name without being one: 电信部门, 工业部署, 银行业. */
const NO_END = /(?:部[门分落署件下级]|[全各]部|银行[业界]|新闻媒体|企业界|知识界|工商界|集训|国家[大小]?)$/;

/** Reduces a body to its country if its end is inside a word or is no institution: 美国|电信部门. */
function withoutNobody(one: FoundName, text: string, folded: string): FoundName {
  const name = folded.slice(one.start, one.end);
  const country = COUNTRIES_BY_FIRST.get(name.charAt(0))?.find(
    (each) => name.length > each.length && name.startsWith(each),
  );
  if (
    country === undefined ||
    (!NO_END.test(name) && ![1, 2].some((more) => NO_END.test(folded.slice(one.start, one.end + more))))
  )
    return one;
  const end = one.start + country.length;
  return { ...withSpan(one, text, { end }), kind: 'place' };
}

/** Extends a country before an institution of states, or any place before a team, to a body. */
export const national: Rule = (found, { text, folded }, words) =>
  revised(found, (one, index) => {
    if (one.kind === 'organization') return withoutNobody(one, text, folded);
    if (one.kind !== 'place' || one.end - one.start < 2) return one;
    const after = folded.slice(one.end, one.end + 14);
    const name = folded.slice(one.start, one.end);
    const team = TEAM.exec(after)?.[0] ?? '';
    const body = team !== '' || !COUNTRY.has(name) ? team : (STATE.exec(after)?.[0] ?? '');
    const end = one.end + body.length;
    if (body === '' || (found[index + 1]?.start ?? folded.length) < end) return one;
    // 队 begins a word of its own: 队列, 队形
    const longer = wordFlags(folded.slice(end - 1, end + 1), words);
    if (
      body.length === 1 &&
      longer !== 0 &&
      (longer & WORD.speechMask) === WORD.noun &&
      !/[员长]/.test(folded.charAt(end))
    )
      return one;
    return { ...withSpan(one, text, { end }), kind: 'organization' };
  });
