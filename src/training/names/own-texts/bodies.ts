/** Owns inventing organizations for templates: committees, firms by their brand, papers, clubs, short forms. */
import { CLUBS, FIRMS, MEDIA, SHORT_BODIES } from '../../../build/tables/bodies';
import { LOCAL_BODIES } from '../../../core/names/tables/organizations';
import type { Chance } from '../../random';
import type { Maker, PeopleMakers } from './people';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const BRANDS = [
  ...'华东鑫宏达盛瑞恒通泰丰源富兴隆亚海天金银宝龙凤鹏飞腾远大新中联合信诚德康利美佳艺景业苏京云星光明飞小米快百优乐安一网易顺圆美团滴',
];
const BRAND_ENDS = words(
  '易购 电器 商城 汽车 科技 股份 地产 置业 乳业 重工 证券 银行 保险 影业 传媒 医药 生物 快递 速运 航空 控股 国际 优品 生鲜 外卖 网 通 达 集团',
);
/** Those of them that make a firm's name whole after any word. */
const BRAND_TRADES = words('科技 科技 科技 文化 传媒 软件 资本 地产 智能 教育 药业 酒业 股份 集团 影业 生物');
const JAPANESE_HEADS = words(
  '川崎 三菱 三井 住友 日立 东芝 松下 索尼 本田 丰田 日产 铃木 马自达 富士 佳能 尼康 夏普 京瓷 大金 武田 安川 小松 久保田 石川岛 新日铁 神户 丸红 伊藤忠 野村 大和 铠侠 瑞萨 牧田 村田 堀场 森永 明治 资生堂 花王 乐天 西武 东急 近铁 阪急',
);
const JAPANESE_ENDS = words('重工 汽车 电机 制药 钢铁 银行 证券 造船 电气 化学 物产 商事 制作所 建机 食品');
const TRADES = words(
  '技术 科技 电子 信息 建筑工程 贸易 国际贸易 投资 投资咨询 管理咨询 物流 医药 化工 机械 文化传播 软件 网络 汽车 食品 能源 生物技术 广告 置业 环保 材料 半导体 融资租赁',
);
const PAPERS = words(
  '日报 日报 日报 晚报 晚报 晨报 都市报 商报 时报 新报 早报 导报 周报 青年报 电视台 广播电台 新闻网 在线 热线 网 通讯社 周刊 快报 经济报 教育报 农民报 工人报 广播网 传媒集团 报业集团 融媒体中心',
);
const PAPER_STEMS = words(
  '东方 星岛 太阳 大华 联合 自由 民生 工商 华侨 中央 民众 国民 中华 新生 更生 台湾新生 国际先驱 每日 经济 金融 环球 今日 新民 羊城 齐鲁 扬子 钱江 楚天 华商 燕赵 三秦 大河 潇湘 南方 北方 新安 海峡 大公 文汇 光明 解放 新华 农民 健康 法治 科技 人民 工人 青年 体坛',
);
const CLUB_NAMES = words(
  '绿城 申花 鲁能 泰达 国安 恒大 富力 亚泰 实德 建业 力帆 红塔 万达 全兴 松日 宏远 平安 海牛 天马 海信 太阳神 健力宝 双星 红牛 中远 上港 舜天 永昌 贵航 绿地 中能 蓝星 辽足 八一 阳光 申鑫 东进 特莱士 明星 飞虎 雄鹰 金牛 蓝鲸',
);
const SHORT_HEADS = [...'音作剧文妇科美侨残足篮排乒田记律书影曲舞民台摄体棋消工经建农教计外农'];
const SHORT_FORMS = words(
  '文联 妇联 科协 侨联 残联 工商联 体委 计委 经委 建委 科委 农委 教委 高教部 文化部 卫生部 冶金部 一机部 团中央 团委 团市委 共青团 少先队 民革 民盟 民建 民进 农工党 致公党 九三学社 记协 律协 消协 足协 作协 音协 剧协 美协 台联 红会 人武部 安监办 防汛办 宣教科 总务处 教务处 政治处 供销社 信用社 文化馆 文工团 评弹团 农委 水利局 粮食局 邮电局 劳动局 房管局 商业局 二轻局',
);
const LETTERS = [...'ABCDEFGHIKLMNOPRSTVWXY'];
const SMALL = [...'aaeeiioouulmnrstdkchpyv'];

export interface BodyMakers {
  /** 澄浦市望潮区委, 澄浦县政协. */
  readonly committee: Maker;
  /** A firm by its brand alone. */
  readonly brand: Maker;
  readonly japanese: Maker;
  readonly western: Maker;
  /** With its town in brackets. */
  readonly bracketed: Maker;
  readonly paper: Maker;
  readonly club: Maker;
  readonly short: Maker;
  readonly latin: Maker;
}

/** `path` draws a province, city and county; `short` removes a division's suffix. */
export function bodyMakers(
  people: PeopleMakers,
  path: (chance: Chance) => readonly [string, string, string],
  short: (name: string) => string,
): BodyMakers {
  const stem: Maker = (chance) =>
    chance.pick(BRANDS) + chance.pick(BRANDS) + (chance.happens(0.15) ? chance.pick(BRANDS) : '');
  const town: Maker = (chance) => short(path(chance)[chance.below(3)] ?? '');
  // a firm may be called anything, so that only its trade tells: 墨子科技
  const anything: Maker = (chance) => people.given(chance) + chance.pick(chance.happens(0.5) ? BRAND_TRADES : TRADES);
  const brand: Maker = (chance) =>
    chance.happens(0.2) ? anything(chance) : stem(chance) + (chance.happens(0.3) ? chance.pick(BRAND_ENDS) : '');
  return {
    committee(chance) {
      const [province, city, county] = path(chance);
      const drawn = chance.next();
      const place =
        drawn < 0.35
          ? city + county
          : drawn < 0.6
            ? county
            : drawn < 0.8
              ? city
              : drawn < 0.9
                ? province
                : drawn < 0.95
                  ? province + city
                  : province + city + county;
      const body = chance.happens(0.6)
        ? '委'
        : chance.pick(['政协', '人大常委会', '纪委', '委办', '委组织部', '委宣传部', '人大', '监委']);
      return place + body;
    },
    brand: (chance) => (chance.happens(0.2) ? chance.pick(FIRMS) : brand(chance)),
    japanese(chance) {
      const head = chance.happens(0.5) ? chance.pick(JAPANESE_HEADS) : people.japanese(chance).slice(0, 2);
      return head + (chance.happens(0.6) ? chance.pick(JAPANESE_ENDS) : '');
    },
    western: (chance) => people.transliterated(chance),
    bracketed(chance) {
      const head = chance.happens(0.3) ? town(chance) + stem(chance) : stem(chance);
      const trade = chance.happens(0.7) ? chance.pick(TRADES) : '';
      const drawn = chance.next();
      const where = `（${chance.happens(0.8) ? town(chance) : chance.pick(['中国', '香港', '亚洲', '控股', '集团'])}）`;
      if (drawn < 0.7)
        return (
          head +
          trade +
          where +
          chance.pick(['有限公司', '有限公司', '股份有限公司', '有限责任公司', '集团', '投资有限公司'])
        );
      if (drawn < 0.8) return `中国${chance.pick(['银行', '建设银行', '人寿', '平安', '电信'])}${where}有限公司`;
      if (drawn < 0.95) return `${head + chance.pick(['律师', '会计师', '建筑师']) + where}事务所`;
      return `${head}${trade}研究院${where}`;
    },
    paper: (chance) =>
      chance.happens(0.25)
        ? chance.pick(MEDIA)
        : (chance.happens(0.55) ? town(chance) : chance.pick(PAPER_STEMS)) + chance.pick(PAPERS),
    club(chance) {
      if (chance.happens(0.25)) return chance.pick(CLUBS);
      const name = chance.happens(0.4) ? chance.pick(CLUB_NAMES) : stem(chance).slice(0, 2);
      return (
        (chance.happens(0.45) ? short(path(chance)[1]) : '') +
        name +
        (chance.happens(0.2) ? chance.pick(['队', '俱乐部', '女排', '男篮']) : '')
      );
    },
    short(chance) {
      const drawn = chance.next();
      if (drawn < 0.4) return chance.pick(SHORT_FORMS);
      if (drawn < 0.6) return chance.pick(SHORT_BODIES);
      if (drawn < 0.75) return `${chance.pick(SHORT_HEADS)}${chance.pick(['协', '协', '联', '委'])}`;
      if (drawn < 0.9) return chance.pick([...'省市区县']) + chance.pick(LOCAL_BODIES);
      return short(path(chance)[1]) + chance.pick(SHORT_FORMS);
    },
    latin(chance) {
      const part = (least: number): string =>
        chance.pick(LETTERS) + Array.from({ length: least + chance.below(5) }, () => chance.pick(SMALL)).join('');
      const drawn = chance.next();
      if (drawn < 0.35) return part(2);
      if (drawn < 0.6) return part(1) + part(1);
      if (drawn < 0.85) return Array.from({ length: 2 + chance.below(4) }, () => chance.pick(LETTERS)).join('');
      return `${part(2)} ${part(2)}`;
    },
  };
}
