/** Owns what titles imply about their holders: the occupation of each, and which occupations one person does not combine. */

/** An occupation. Titles that people of any occupation hold (人大代表, 委员, 党员, 丈夫) belong to none. */
export type Calling =
  | 'office'
  | 'press'
  | 'medicine'
  | 'learning'
  | 'study'
  | 'arts'
  | 'sport'
  | 'law'
  | 'business'
  | 'labour';

/** Endings of titles. Own work; the longest match decides. */
const WORDS: Readonly<Record<Calling | 'any', string>> = {
  office:
    '书记 省长 市长 区长 县长 州长 镇长 乡长 主任 主席 总理 部长 司长 厅长 局长 处长 科长 股长 所长 站长 政委 司令员 司令 指挥长 总指挥 秘书长 委员长 行政长官 特首 总统 首相 大使 议员 调研员 巡视员 科员 常委',
  press: '记者 通讯员 摄影 摄影师 编辑 主编 总编 总编辑 主播 评论员',
  medicine: '医生 医师 大夫 护士 护士长 药师 主任医师 副主任医师 主治医师',
  learning: '教授 讲师 老师 教师 班主任 研究员 院士 博士 硕士 专家 学者 校长 园长',
  study: '学生 同学 小学生 中学生 大学生 研究生 考生 新生 毕业生',
  arts: '作家 诗人 画家 书法家 艺术家 歌手 歌唱家 演员 导演 编剧 主演 摄影家',
  sport: '运动员 球员 选手 前锋 后卫 中场 门将 守门员 教练 主教练 裁判 领队',
  law: '法官 审判长 审判员 检察长 检察官 律师 民警 警官 交警 消防员 辅警',
  business: '董事长 总经理 经理 总裁 总监 厂长 店长 行长 店主 老板 创始人 合伙人 企业家 法定代表人 负责人 首席执行官',
  labour:
    '村民 居民 市民 农民 农户 工人 职工 司机 驾驶员 快递员 保洁员 乘客 患者 业主 房东 个体户 种粮大户 养殖户 失主',
  any: '代表 人大代表 委员 政协委员 党员 老党员 先生 女士 同志 顾问 村主任 村委会主任 居委会主任 村支书 组长 队长 班长 志愿者 嘉宾 主持人 会长 名誉主席 理事长 工会主席 院长 馆长 社长 台长',
};

const CALLINGS: ReadonlyMap<string, Calling | 'any'> = new Map(
  (Object.entries(WORDS) as [Calling | 'any', string][]).flatMap(([calling, words]) =>
    words.split(' ').map((word): [string, Calling | 'any'] => [word, calling]),
  ),
);
const LONGEST = Math.max(...[...CALLINGS.keys()].map((word) => word.length));

/** Pairs of occupations that one person does not combine, as far as newspapers go. */
const APART: ReadonlySet<string> = new Set(
  [
    'press office',
    'press medicine',
    'press study',
    'press sport',
    'press law',
    'press business',
    'press labour',
    'office study',
    'office sport',
    'office labour',
    'medicine study',
    'medicine sport',
    'medicine law',
    'medicine business',
    'medicine labour',
    'learning study',
    'learning labour',
    'learning law',
    'study law',
    'study business',
    'sport law',
    'law labour',
    'law business',
  ].flatMap((pair) => [pair, pair.split(' ').reverse().join(' ')]),
);

/** The occupation that a title in simplified characters implies; undefined if it implies none. */
export function callingOf(title: string): Calling | undefined {
  for (let length = Math.min(LONGEST, title.length); length > 0; length--) {
    const calling = CALLINGS.get(title.slice(-length));
    if (calling !== undefined) return calling === 'any' ? undefined : calling;
  }
  return undefined;
}

/** Whether one person never combines two occupations. */
export const areApart = (one: Calling, other: Calling): boolean => APART.has(`${one} ${other}`);

const FORMER = /^(?:原|前|时任|曾任)/;
const RANKED =
  /^(.*?)((?:常务)?副)?(书记|主席|主任|省长|市长|区长|县长|州长|镇长|乡长|局长|部长|厅长|院长|校长|总理|总统)$/;
/** Heads of government, of which one person is at most one. */
const GOVERNS = /^(?:省长|市长|区长|县长|州长|镇长|乡长)$/;

/** A title as an office held by one person, or by a deputy: 区委副书记 is a deputy 书记 of 区委. */
export interface Office {
  /** The body and the office. */
  readonly key: string;
  readonly office: string;
  readonly deputy: boolean;
  /** The office of a head of government. */
  readonly governs: boolean;
}

/** The present office that a title in simplified characters names; undefined if it names none. */
export function officeOf(title: string): Office | undefined {
  if (FORMER.test(title)) return undefined;
  const [, body = '', deputy, office] = RANKED.exec(title) ?? [];
  if (office === undefined) return undefined;
  return { key: `${body} ${office}`, office, deputy: deputy !== undefined, governs: GOVERNS.test(office) };
}
