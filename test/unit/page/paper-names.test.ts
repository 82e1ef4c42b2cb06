/** Owns whose page a text is: the paper's name from path, head, folio, source and imprint, and what is none. */
import assert from 'node:assert/strict';
import { readPage } from '../reading';

const LONG = '县里召开会议，研究部署下一阶段的工作，要求各乡镇、各部门抓好落实，确保各项任务按时完成，让群众满意。';
const paperOf = (text: string, path?: string): string | undefined =>
  readPage(text, path === undefined ? {} : { path }).paper?.value;

describe("a page's paper", () => {
  for (const [name, text, path] of [
    ['清溪日报', `清溪日报\n2019年3月4日　星期一\n\n新桥开工\n${LONG}\n`],
    ['清溪日报', `2019年3月4日清溪日报 第3版\n新桥开工\n${LONG}\n`],
    ['清溪日報', `清 溪 日 報\n\n新橋開工\n${LONG}\n`],
    ['清溪晚报', `新桥开工\nhttp://www.example.com 2003年07月03日15:15 东塘网-清溪晚报\n${LONG}\n`],
    ['清溪日报', `新桥开工\n${LONG}\n来源：《清溪日报》1957年5月6日。\n`],
    ['清溪网', `新桥开工\n2019年06月15日08:18  来源：清溪网-文化频道\n${LONG}\n`],
    ['清溪網', `新橋開工\n19:042023/08/25\n清溪網\n${LONG}\n`],
    ['清溪网', `清溪网>>文化\n新桥开工\n${LONG}\n`],
    ['清溪報', `新橋開工\n【清溪報╱記者方立民╱東塘報導】\n${LONG}\n`],
    ['清溪教師會電子報', `新消息\n【清溪教師會電子報-第276期】 發行人：方立民\n${LONG}\n`],
    ['清溪高教信息参考', `清溪高教信息参考\n第3期\n\n新桥开工\n${LONG}\n`],
    ['清溪日报', `新桥开工\n${LONG}\n清溪日报社出版　社址：清溪东路1号\n`],
    ['清溪日报', `新桥开工\n${LONG}\n关注清溪日报微信公众号\n`],
    // the folder and the file are trusted first
    ['海棠日报', `《健康周刊》\n2019年3月4日\n\n新桥开工\n${LONG}\n`, '海棠日报/2019-03-04/A05.txt'],
    ['海棠日報', `北京地区天气预报\n\n新桥开工\n${LONG}\n`, '海棠日報 2019-03-04/A05.txt'],
    ['海棠日报', `清溪日报\n\n新桥开工\n${LONG}\n`, '海棠日报A05版.txt'],
    // sections, the weather, what a sentence speaks of
    [undefined, `健康周刊\n\n新桥开工\n${LONG}\n`],
    [undefined, `北京地区天气预报\n晴 3～9℃\n\n新桥开工\n${LONG}\n`],
    [undefined, `新桥开工\n据《清溪日报》报道，${LONG}\n`],
    [undefined, `新桥开工\n${LONG}\n按语（一九五五年五月十五日《东塘日报》）\n`],
    [undefined, `新桥开工\n${LONG}\n东塘日报\n清溪晚报\n海棠日报\n`],
    [undefined, `每日简报\n新桥开工\n本报讯 ${LONG}\n`],
  ] as const) {
    it(`is ${name ?? 'not known'}: ${(path ?? text).split('\n').slice(0, 2).join(' ')}`, () =>
      assert.equal(paperOf(text, path), name));
  }

  it('is the one that the reader gave, against all else', () => {
    const page = readPage(`清溪日报\n\n新桥开工\n${LONG}\n`, { path: '海棠日报/1.txt', paper: '东塘报' });
    assert.deepEqual(page.paper, { value: '东塘报', source: 'reader', span: null });
  });

  it('tells where it stands', () => {
    const text = `2019年3月4日清溪日报 第3版\n新桥开工\n${LONG}\n`;
    const span = readPage(text).paper?.span;
    assert.equal(text.slice(span?.start, span?.end), '清溪日报');
  });
});
