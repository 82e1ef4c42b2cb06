/** Owns what a Chinese personal name looks like on a line of names: its surname, and words that only look like one. */
import { COMPOUND_SURNAMES, SURNAMES } from '../../text/surnames';

/** Second characters that make a two-character string a common word rather than a name: 高兴, 方向, 文化 … */
const NOT_NAMES = new Set(
  '高兴 方向 文化 方面 方法 方案 文明 安全 安排 安心 关于 关注 关爱 关怀 关心 时间 时代 时政 时评 时事 应对 应该 成功 成绩 成立 成长 成果 成都 和谐 和平 向前 向上 全国 全省 全市 全区 全县 全面 全文 全部 全力 国家 国际 国内 国外 国庆 华夏 华侨 华东 华北 华南 金融 金秋 白天 白色 黄金 江苏 江西 江南 江山 海南 海口 海洋 海外 南京 南方 南宁 南昌 南通 云南 云端 青年 青春 青海 青岛 农民 农村 农业 农历 生活 生产 生态 生命 多云 平安 平等 平凡 明天 明年 明日 明确 连续 解读 解放 解决 计划 计算 平台 石油 万众 万家 万象 易地 容易 游客 游园 成就 师生 师范 师资 广告 公告 公示 公益 公司 公安 公园 公交 利好 利用 利民 居民 居家 元旦 元宵 元月 信息 信用 信心 初心 初夏 初中 初春 门户 官方 马上 常委 常态 常务 权威 强化 强国 支持 支部 党建 党员 党报 党委 党性 安居 乐业 乐园 乐享 乐活 谈话 项目 项链 能源 严格 严防 任务 任命 任免 阳光 景区 景点 景观 路况 路透 武术 武汉 武装 温暖 温度 温情 温馨 车间 车辆 车展 史料 史话 古城 古镇 古诗 古今 雷雨 米面 花卉 花开 花园 梅雨 林业 林区 牛市 牛年 马年 羊年 龙年 虎年 蛇年 兔年 鼠年 猪年 荣誉 荣获 荣光 商务 商业 商城 都市 都会 种植 种子 和睦 房产 房价 房屋 财经 毛笔 毕业 康复 康养 健康 童年 童话 童谣 盛夏 盛会 盛世 盛事 盛典 曲艺 管理 管护 管网 时讯 简讯 短讯 简介 简报 简明 经济 印象 印刷 况且 原创 原来 原因 古韵 游记 游子 谷雨 夏至 夏日 夏天 夏季 秋天 冬至 冬日 春天 立春 程序 程度 金奖 金牌 银牌 银行 包装 包括 单位 单车 时尚 时令 温州 苏州 常州 杭州 徐州 郑州 广州 贵州 兰州 惠州 梅州 柳州 荆州 池州 石家 沙漠 沙滩 商丘 丰收 丰富 丰年 来信 来源 来稿 来访 左右 于是 何以 何时 毛巾 向导 方圆 方寸 方阵 戏曲 管道 司机 司法 司令 宣传 宣布 宣讲 宣言 布局 车站 相关 相约 相聚 相逢 国防 国画 国学 国企 国旗 国歌 国宝 国风 胜利 校园 闻讯 闻名 闻道 充实 祝福 祝贺 荣光 家长 符合 严肃 严重 严冬 施工 施行 施政 施策 景象 幸福 幸运 富裕 富民 富强 智慧 智能 智造 智库 展览 展望 展示 展播 展会 平价 平衡 衡量 崇高 崇尚 镇江 镇区 多彩 多元 多措 多方 多样'.split(
    ' ',
  ),
);

/** Whether a folded character is a surname. */
export const mayBeSurname = (char: string): boolean => SURNAMES.has(char);

/** 李 明. */
const SPACED = /^[\u3400-\u9fff] {1,3}[\u3400-\u9fff]$/;
const HAN = /^[\u3400-\u9fff〇·]+$/;

/** Whether folded `text` alone can be a Chinese personal name: 2–4 characters that begin with a surname, also 李 明. */
export function isName(text: string): boolean {
  const name = text.includes(' ') && SPACED.test(text) ? text.replace(/ /g, '') : text;
  if (name.length < 2 || name.length > 4) return false;
  const compound = COMPOUND_SURNAMES.has(name.slice(0, 2));
  if (!compound && !SURNAMES.has(name.charAt(0))) return false;
  if (!HAN.test(name) || NOT_NAMES.has(name)) return false;
  if (compound) return name.length >= 3;
  if (/[的了和在是有为与不]/.test(name.slice(1)) && !/^.[和为][\u3400-\u9fff]$/.test(name)) return false;
  return name.length <= 3;
}
