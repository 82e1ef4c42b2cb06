/**
 * Owns deciding from the context whether 10号 is a day of the month, since houses, lines, players and ships have such
 * numbers too. Folded text.
 */
import { GUARDS, type Guard, stopsAfter } from '../../vocabulary/guards';
import { isOneOf, matchAt } from '../../vocabulary/word-table';
import { connectorEnd, readCount } from './parts';

/** What may directly precede a day; after any other character, the number is the end of a name (神舟十五号) or address. */
const BEFORE = '。；！？,;:!?、(“”‘’"\n 　我你他她它们咱是在于从自由至到止就也都还才将已要和与跟及定等说约概计估因前';
/** Words that follow days but rarely anything else numbered with 号. */
const BEHIND =
  /之[前后]|以[前后]|开始|为止|左右|前后|[那这当]天|期间|的时候|就[能要会到可来去走回开]|才[能会到来去走回开有]|到[的货岗期]|来(?:的|了|过|报到)|去(?:的|了|过)|走[的了]|回(?:来|去|家|国|村|京|的)|出发|动身|搬(?:家|的|进)|出[生院]|发(?=[,。;、的了往出走])|见面|面谈|领证|开盘|放榜|上[线映]|启程|返[程校乡]|到账|体检|手术|的(?:[车船机门]?票|飞机|航班|火车|高铁|动车|课|早班|晚班|快递)/y;
/** The same, single characters. */
const BEHIND_GUARDS: ReadonlyMap<string, Guard> = new Map(
  Object.entries({ 前: GUARDS.numberedBefore, 后: GUARDS.numberedAfter, 起: GUARDS.numberedFrom }),
);

/** Whether one of these is at `at`. */
function hasDayBefore(text: string, at: number): boolean {
  const guard = BEHIND_GUARDS.get(text.charAt(at));
  return (guard !== undefined && !stopsAfter(guard, text, at + 1)) || matchAt(BEHIND, text, at) !== undefined;
}

/** Words that mark a day even if a word runs up to its number: 成绩20号公布. */
const HAPPENS =
  /开(?:会|学|工|业|幕|奖|售|张|庭|赛|播|演|镰|考|渔|诊|营)|放假|休息|上班|下班|公布|揭晓|发(?:工资|货|放|薪)|交(?:房|货|钱|租|费|稿|清|完|表)|缴[费清]|结婚|过生日|考试|面试|报到|签(?:约|字|合同)|付款|还款|举行|举办|召开|截止|结束|到期/y;
/** Last characters of an address, after which the number is that of a house. */
const ADDRESS = '路街道巷弄里村组园楼院室房厅牌第';
/** Words directly before a number that make it a day. */
const NAMES_DAY =
  /(?:截止到?|截至|[等直]到|[定改]在|[定改]到|定于|延(?:期|长)?[至到]|推迟[至到]|(?:时间|日期)[为是:]|[前昨今明后]天是?|[这那]个?月|月[底初末])$/;
const LOOK_BACK = 4;
const CLOSES = '。；！？,;:!?、)”’"\n';

/** The end of a list or range of such numbers: 1号到5号, 1号、2号和3号. */
function lastOf(text: string, end: number): number {
  for (let last = end; ; ) {
    const next = isOneOf('、和', text, last) ? last + 1 : connectorEnd(text, last);
    const more = next < 0 ? undefined : readCount(text, next, '号');
    if (more === undefined) return last;
    last = more.end;
  }
}

/** Whether the number with 号 from `at` to `end`, or the range that it starts, is a day. */
export function isNumberedDay(text: string, at: number, end: number): boolean {
  const last = lastOf(text, end);
  const closed = last >= text.length || isOneOf(CLOSES, text, last);
  if (NAMES_DAY.test(text.slice(Math.max(0, at - LOOK_BACK), at)))
    return closed || hasDayBefore(text, last) || matchAt(HAPPENS, text, last) !== undefined;
  if (matchAt(HAPPENS, text, last) !== undefined) return !isOneOf(ADDRESS, text, at - 1);
  if (at > 0 && !isOneOf(BEFORE, text, at - 1)) return false;
  return hasDayBefore(text, last) || (closed && connectorEnd(text, end) > 0 && last > end);
}
