/** Owns the words that indicate what a row is: one table of groups, matched in one pass over a row's characters. */

/**
 * Groups of indicative words, folded to simplified characters and ASCII. They decide nothing by themselves: each group
 * is a feature of the learnt model, which weighs a word alone, first or last in its row.
 */
export const VOCABULARY: Readonly<Record<string, string>> = {
  picture:
    '图为 上图 下图 左图 右图 题图 附图 资料图 示意图 效果图 供图 摄 摄影 图片 照片 图源 图/ 截图 插图 漫画 绘图 制图 合影 翻摄 翻拍',
  reporter: '记者 通讯员 实习生 特派员 特约 本报记者 报导 报道 采访 综合报道',
  author: '作者 文/ 文: 撰文 撰稿 编译 翻译 译者 供稿 来稿 口述 整理 评论员 编者 笔者 执笔',
  editor: '责编 责任编辑 编辑 校对 美编 美术 主编 审核 审校 排版 版式 值班 视觉 组版 签审',
  agency:
    '本报 本刊 本台 本网 本社 新华社 中新社 中央社 新华网 人民网 中新网 法新社 路透社 美联社 共同社 综合电 讯 专电 电',
  source: '来源 出处 发布 发表 更新 时间 日期 点击 阅读 浏览 次数 人气 点阅 评论数 发稿',
  contact: '电话 传真 邮箱 信箱 热线 地址 邮编 网址 邮政 联系 洽询 报名 E-mail Email TEL Tel FAX Fax @',
  weather: '晴 多云 阴 小雨 中雨 大雨 阵雨 雷阵雨 气温 风力 ℃ 降水 湿度 天气 偏南风 偏北风 级',
  url: 'www. http .com .cn .tw .hk .htm .org .net .html .jpg .png',
  picturetag: 'img image 图像 .jpg .png .gif logo Logo LOGO 二维码 扫码 扫一扫 扫描',
  rights:
    'Copyright copyright 版权 © 保留 备案 ICP 许可证 授权 声明 免责 rights Rights 转载 违者 著作权 隐私 隐私权 条款',
  navigation:
    '首页 主页 返回 目录 上一 下一 登录 登入 注册 搜索 搜寻 检索 订阅 关闭 打印 列印 收藏 下载 导航 网站 频道 关于我们 关于本站 联络 联系我们 网站地图 菜单 选单 Menu Home Search Login 会员 顶部 回顶 设为 加入 手机版 客户端 App APP 电子报 数字报 繁体 简体 English 跳到 主要内容 content',
  share:
    'facebook Facebook Twitter twitter LINE 微信 微博 QQ 分享 推特 脸书 复制 链接 Plurk Google YouTube 抖音 Instagram Telegram WhatsApp 朋友圈',
  tools: '字体 字号 字级 放大 缩小 默认 朗读 大 中 小 转发 收听 纠错 推荐给 举报 点赞 赞 留言 评论 回应 回复 打赏',
  related:
    '相关 延伸 推荐 热门 最新 精选 排行 热点 热搜 猜你 往期 更多 其他 精彩 人气 即时 焦点 头条 编辑推荐 上一篇 下一篇 上一版 下一版 前一 后一 本版 看更多 more More MORE',
  advert: '广告 赞助 推广 Advertisement advertisement AD 优惠 抽奖',
  field:
    '标签 关键词 关键字 分类 栏目 版面 版次 标题 日期 作者 来源 摘要 导语 正文 副标题 引题 肩题 报纸 类别 主题 发信人 信区 看板 标题:',
  masthead:
    '日报 晚报 时报 周报 周刊 通讯 简报 报社 月刊 月讯 公报 电子报 会讯 创刊 总第 快报 早报 晨报 学报 校报 会刊 季刊 旬报 日志 新闻网 在线',
  imprint:
    '主办 主管 主编 出版 发行 编印 编辑部 印刷 顾问 社长 编委 承办 总编 发行人 定价 零售 刊号 邮发 ISSN 准印 承印 赠阅 创办',
  official: '签发 编发 印发 抄送 报送 主送 共印 机密 秘密 内部 文件 号 密级 呈报 发送 送:',
  continue: '详细 详情 全文 详见 精采 阅读全文 继续阅读 展开 Continue Read 转 接 续 下转 上接 未完 待续 全文完 完',
  salutation: '亲爱的 尊敬的 敬爱的 各位 同志们 同志: 先生: 女士 朋友们 同学们 台鉴 弟兄 姊妹',
  closing: '此致 敬礼 谨启 敬上 谨上 顺颂 祝 启 特此 谨此 为荷 祈请 敬请',
  notice:
    '通知 通告 公告 公示 启事 声明 讣告 预告 更正 简讯 短讯 快讯 消息 声明 决定 命令 通令 布告 训令 指示 宣言 公开信 倡议 倡议书 决议 告',
  rubric:
    '社论 社评 评论 时评 短评 观点 专栏 专题 特刊 副刊 要闻 国际 国内 港闻 体育 财经 娱乐 文化 教育 科技 社会 地方 综合 两岸 生活 健康 军事 理论 读者 来信 文摘 新闻',
  body: '委员会 办公室 局 部 院 校 公司 协会 学会 中心 处 会 社 厅 教会 大学 党委 政府 司令部 兵团 总部 筹备处 支部 联合会 学院 医院 指挥部 指部 联络站 联络组 战斗队 战斗组 战斗团 分队 纵队 革委会 党部 编辑室 研究院 研究所 教研室 检察院 公社 大队 教区 工会',
  says: '说 表示 介绍 指出 强调 认为 称 告诉 透露 宣布 说道 报告 答复 提到',
  happening:
    '召开 举行 成立 开幕 启动 落幕 揭晓 闭幕 出炉 上线 下降 上升 增长 突破 举办 开展 完成 结束 逝世 获 夺 赴 抵 晤 吁 促 拟 将 首 破 逾 遭 涉 疑 欲',
  pronoun: '我 我们 他 她 他们 你 你们 咱们 自己 本人',
  grammar: '的 了 是 在 和 与 并 而 但 也 就 都 这 那 因 由 于 对 把 被 从',
  reckoning: '元 万 亿 人 名 % 吨 公里 平方 公斤 斤 亩 岁 次 项 届 倍',
  day: '昨日 昨天 今日 今天 日前 近日 上午 下午 目前 去年 今年 本周 明日 周一 周二 周三 周四 周五 周六 周日 星期 礼拜 月 日 年',
  question: '? 吗 何 怎 什么 为啥 谁 哪 呢 如何 为何',
  piece: '(诗) 散文 小说 随笔 杂文 诗 词 连载 特写 专访 访谈 游记 札记 读后 观后 追忆 纪念 记',
  digest: '周刊 周报 早报 资讯 文章 教程 工具 资源 开源 新闻 言论 摘录 往年 活动 招聘 链接',
  church: '主日 经文 诗歌 代祷 牧师 崇拜 报告 事项 奉献 聚会 家事 团契 祷告 法师 弥撒',
};

/** The groups in order; matches are reported by index. */
export const WORD_GROUPS: readonly string[] = Object.keys(VOCABULARY);

/** Groups with a word anywhere in a row, first in it, and last in it: 32 groups, each a bit. */
export interface GroupPlaces {
  readonly anywhere: number;
  readonly first: number;
  readonly last: number;
}

/** The places of the words of a row: those of groups 0 to 31, and those of the groups from 32 on. */
export type WordPlaces = readonly [GroupPlaces, GroupPlaces];

/** The lower and the upper 32 of groups, as bits. */
type GroupBits = readonly [number, number];

const bitsOf = (groups: readonly number[]): GroupBits => {
  const bits = [0, 0] as [number, number];
  for (const group of groups) bits[group >> 5 === 0 ? 0 : 1] |= 1 << (group & 31);
  return bits;
};

/** Groups whose words in a short row indicate that it is no headline. */
const CONTACTS = bitsOf(
  'source contact weather url picturetag rights navigation share tools related advert field'
    .split(' ')
    .map((name) => WORD_GROUPS.indexOf(name)),
);

/** Whether a row has a word that in a short row indicates that it is no headline. */
export const hasContact = ([low, high]: WordPlaces): boolean =>
  ((low.anywhere & CONTACTS[0]) | (high.anywhere & CONTACTS[1])) !== 0;

interface WordFinder {
  /** The places of the words in `text`, by their groups. Linear. */
  placesIn(text: string): WordPlaces;
}

/** Bits of a hash of the first two characters of words. */
const PAIR_BITS = 15;
const PAIR_MASK = (1 << PAIR_BITS) - 1;
const pairOf = (first: number, second: number): number => (Math.imul(first, 0x9e3779b1) ^ (second << 3)) & PAIR_MASK;

/** A matcher for the words of `table`, of 64 groups at most, indexed by first character. */
export function wordFinder(table: Readonly<Record<string, string>>): WordFinder {
  const lists = Object.values(table);
  if (lists.length > 64) throw new RangeError('too many groups of words');
  const words = lists
    .flatMap((list, group) => [...new Set(list.split(' '))].map((word) => ({ word, group })))
    .sort((a, b) => a.word.charCodeAt(0) - b.word.charCodeAt(0));
  /** By first character, its number; 0 for none. By number, the end of its longer words. */
  const numbers = new Uint16Array(65536);
  const ends = [0];
  /** By number, the groups in which its first character is a word by itself. */
  const lows = new Int32Array(words.length + 1);
  const highs = new Int32Array(words.length + 1);
  /** Of words of two and more characters: the word, its second character, its groups. */
  const longer: string[] = [];
  const seconds = new Uint16Array(words.length);
  const groups: GroupBits[] = [];
  /** Bits for the hashes of the first two characters of some word. */
  const pairs = new Int32Array((PAIR_MASK + 1) >> 5);
  for (const { word, group } of words) {
    const first = word.charCodeAt(0);
    if (numbers[first] === 0) numbers[first] = ends.length;
    const number = numbers[first] as number;
    const [low, high] = bitsOf([group]);
    if (word.length === 1) {
      lows[number] = (lows[number] as number) | low;
      highs[number] = (highs[number] as number) | high;
    } else {
      const pair = pairOf(first, word.charCodeAt(1));
      pairs[pair >> 5] = (pairs[pair >> 5] as number) | (1 << (pair & 31));
      seconds[longer.length] = word.charCodeAt(1);
      groups.push([low, high]);
      longer.push(word);
    }
    ends[number] = longer.length;
  }
  return {
    placesIn(text) {
      const end = text.length - 1;
      const begin = end < 0 ? 0 : (numbers[text.charCodeAt(0)] as number);
      const finish = end < 0 ? 0 : (numbers[text.charCodeAt(end)] as number);
      let low = lows[finish] as number;
      let high = highs[finish] as number;
      let lowFirst = lows[begin] as number;
      let highFirst = highs[begin] as number;
      let lowLast = low;
      let highLast = high;
      for (let at = 0; at < end; at++) {
        const first = text.charCodeAt(at);
        const second = text.charCodeAt(at + 1);
        const number = numbers[first] as number;
        // without branches: which characters are words by themselves is not to be foreseen
        low |= lows[number] as number;
        high |= highs[number] as number;
        const pair = pairOf(first, second);
        if (((pairs[pair >> 5] as number) & (1 << (pair & 31))) === 0 || number === 0) continue;
        for (let word = ends[number - 1] as number; word < (ends[number] as number); word++) {
          if (seconds[word] !== second) continue;
          const own = longer[word] as string;
          if (own.length > 2 && !text.startsWith(own, at)) continue;
          const [lowOwn, highOwn] = groups[word] as GroupBits;
          low |= lowOwn;
          high |= highOwn;
          if (at === 0) {
            lowFirst |= lowOwn;
            highFirst |= highOwn;
          }
          if (at + own.length > end) {
            lowLast |= lowOwn;
            highLast |= highOwn;
          }
        }
      }
      return [
        { anywhere: low, first: lowFirst, last: lowLast },
        { anywhere: high, first: highFirst, last: highLast },
      ];
    },
  };
}

/** The matcher for the words of `VOCABULARY`. */
export const LABEL_WORDS: WordFinder = wordFinder(VOCABULARY);
