/** Addresses, paths and the parts of forms are no names; names in Latin letters are. */
import assert from 'node:assert/strict';
import { namesIn } from './read';

describe('what stands in an address, a path or a button', () => {
  for (const text of [
    '[BUTTON] 搜索 [BUTTON]',
    '(BUTTON) 登录　(INPUT)',
    'www.qingpu.com/news/2019/c1024.html',
    '图片 /imgs/newspaper/01.jpg 放大',
    'http://epaper.qingpu.cn/html/2012-05/27/content_1.htm',
    '回 om/top 页首',
    '投稿：editor@qingpu.org.cn',
    'index.php?id=12&page=3',
    'static/css/Main_Page.css',
    'https://t.co/AbCdEf',
    '来源 a.b.cn/News/Paper',
    'SRC=IMG_2034.JPG',
  ]) {
    it(`is no name: ${text}`, () => {
      assert.deepEqual(namesIn(text, ['person', 'place', 'organization']), []);
    });
  }

  it('while a name beside it is', () => {
    const names = namesIn('记者钟砚秋发自澄浦市 http://a.b.cn/x', ['person']);
    assert.equal(names.length, 1);
  });
});
