import assert from 'node:assert/strict';
import { isBulletin } from '../reading';

const BODY =
  '　　会议指出，全镇上下要把防汛工作抓紧抓实，落实好值班值守制度，确保人民群众平安度汛。与会人员还围绕堤防加固、物资储备等议题作了交流。';

const PAGES: Readonly<Record<string, string>> = {
  'a page with jump lines': `官方微信\n\n我镇召开防汛工作会议\n\n7月3日上午，清溪镇召开防汛工作会议，部署下一阶段任务。\n\n${BODY}(下转2版)\n\n清溪中学举行毕业典礼\n\n7月2日，清溪中学举行毕业典礼，三百名毕业生参加。(下转2版)\n`,
  'a page with a folio and a dateline': `清溪日报 2021年7月4日 星期日 第2版\n\n清溪大桥今日通车\n本报讯（记者 林晚舟）7月3日，清溪大桥正式通车。${BODY}\n`,
  'a traditional page': `A2 要聞 2004年7月5日 星期一\n\n清溪碼頭關閉\n【本報訊】清溪碼頭昨日關閉，居民表示不捨。據了解，碼頭已運作四十年，當局將於原址興建公園。昨日下午最後一班渡輪抵達，約三百名居民到場送別，碼頭職員向乘客派發紀念卡。（下轉A5版）\n`,
  'an article with front matter': `标题：清溪大桥今日通车\n版次：第2版\n日期：2021-07-04\n\n本报讯（记者 林晚舟）7月3日，清溪大桥正式通车。${BODY}\n`,
};

const OTHERS: Readonly<Record<string, string>> = {
  nothing: '',
  English: 'The bridge was opened on Saturday. Continued on page 2.\n'.repeat(20),
  'source code': Array.from({ length: 30 }, (_, i) => `const 变量${i} = 读取(${i}); // 下转第2版的处理`).join('\n'),
  'source code with Chinese comments': Array.from(
    { length: 20 },
    () => '# 这个函数负责读取报纸的版面并且找出所有的转接标记\nreturn value\n',
  ).join(''),
  'a log': Array.from(
    { length: 30 },
    (_, i) => `2021-07-04 10:0${i % 10}:12 服务启动完成，正在读取第2版的全部内容，用时三秒`,
  ).join('\n'),
  Japanese: '本日の新聞は第2版に続きます。清渓大橋が開通しました。市民は喜んでいます。\n'.repeat(20),
  'a novel': `第一章 渡口\n\n${'林晚舟站在渡口，望着江面上的薄雾，心里想起了母亲的话。“你要记得回来。”她说。风从对岸吹来，带着桂花的香气，他忽然觉得这一切都像是昨天的事情。\n\n'.repeat(12)}第二章 归来\n\n船靠岸的时候，天已经黑了。\n`,
  'a novel without chapters':
    '林晚舟站在渡口，望着江面上的薄雾。他手里的报纸翻到了第二版，上面写着大桥通车的消息。“你要记得回来。”她说。他点了点头，把报纸折好放进口袋，转身走进了雨里。\n\n'.repeat(
      15,
    ),
  'a chat': Array.from(
    { length: 20 },
    (_, i) => `林晚舟 下午 3:${10 + i}\n今天的报纸看了吗？第二版有我们学校的新闻！`,
  ).join('\n'),
  'a chat by name': Array.from(
    { length: 20 },
    (_, i) => `${i % 2 ? '晚舟' : '小满'}：今天的报纸看了吗？第二版有我们学校的新闻，记者写得真好。`,
  ).join('\n'),
  CSV: Array.from({ length: 20 }, (_, i) => `${i},2021年7月4日,第2版,清溪大桥今日通车,本报讯,林晚舟`).join('\n'),
  subtitles: Array.from(
    { length: 15 },
    (_, i) => `${i + 1}\n00:00:0${i % 10},000 --> 00:00:0${i % 10},900\n本报记者从清溪镇发来的报道\n`,
  ).join('\n'),
  'a list': Array.from({ length: 20 }, (_, i) => `${i + 1}. 清溪大桥的第${i}号桥墩需要检查并记录全部的结果`).join('\n'),
  'a shopping list': '牛奶\n鸡蛋\n面包\n苹果\n洗衣液\n报纸\n',
  'a Markdown manual':
    '# 使用说明\n\n- 转接标记写作（下转2版）\n- 版头写作“第2版”\n- 署名写作“本报记者 林晚舟”\n\n| 标记 | 意思 |\n| --- | --- |\n| 下转 | 向后 |\n'.repeat(
      6,
    ),
  'an essay':
    '春天来了，江边的柳树发了芽。我常常想起小时候住过的院子，院子里有一口井，井边长着青苔。外婆坐在井边择菜，一边择一边给我讲从前的故事。\n\n'.repeat(
      10,
    ),
  'a letter':
    '亲爱的母亲：\n\n您好！来信收到了，家里一切都好，请不要挂念。报纸上说今年的雨水多，您出门要小心。孩子们都长高了，大的已经上初中，小的今年入学。等到秋天我就回来看您，给您带南方的橘子。\n\n此致\n敬礼\n\n儿 晚舟\n2021年7月4日\n',
  'an edition in Markdown, made from other files': `---\ntitle: "清溪日报 2021-07-04"\npaper: "清溪日报"\ndate: 2021-07-04\nsource: ["1.txt", "2.txt"]\nlang: zh-Hans\n---\n\n## 清溪大桥今日通车\n\n本报讯（记者 林晚舟）7月3日，清溪大桥正式通车。${BODY}\n`,
  'binary junk': '\u0000\u0001\ufffd'.repeat(500),
};

describe('telling newspaper pages from other texts', () => {
  for (const [name, text] of Object.entries(PAGES)) {
    it(`takes ${name}`, () => {
      const { bulletin, reasons } = isBulletin(text);
      assert.equal(bulletin, true);
      assert.ok(reasons.length > 0);
    });
  }
  for (const [name, text] of Object.entries(OTHERS)) {
    it(`leaves ${name} alone`, () => {
      const { bulletin, reasons } = isBulletin(text);
      assert.equal(bulletin, false, reasons.map(({ text: said, args }) => `${said} ${args}`).join('; '));
    });
  }
  it('reads no further than it needs', () => {
    assert.equal(isBulletin(`${'x'.repeat(70_000)}\n第2版\n本报讯\n`).bulletin, false);
  });
});
