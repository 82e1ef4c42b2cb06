/** What is made from texts and lies beside them is known as such, and its like as texts: else a folder would be counted twice. */
import assert from 'node:assert/strict';
import { sourceNamesOf, withoutCopies } from '../../../src/core/files/copies';
import { notesMarkdown } from '../../../src/core/notes/export';
import { isDerived } from '../../../src/core/page/detection/features';
import { isBulletin } from '../reading';

const BODY =
  '　　会议指出，全镇上下要把防汛工作抓紧抓实，落实好值班值守制度，确保人民群众平安度汛。与会人员还围绕堤防加固、物资储备等议题作了交流。';
const story = `## 清溪大桥今日通车\n\n本报讯（记者 林晚舟）7月3日，清溪大桥正式通车。${BODY}(下转2版)\n`;
const edition = (paths: readonly string[]): string =>
  `---\ntitle: "清溪日报 2021-07-04"\npaper: "清溪日报"\ndate: 2021-07-04\nsource: [${paths.map((path) => JSON.stringify(path)).join(', ')}]\nlang: zh-Hans\n---\n\n${story}`;

describe('what is made from texts', () => {
  it('is known by the list of its sources, however long', () => {
    for (const count of [1, 2, 500, 5_000]) {
      const paths = Array.from({ length: count }, (_, at) => `清溪日报 2021-07-04/第${at + 1}版.txt`);
      assert.ok(isDerived(edition(paths)), String(count));
      assert.equal(isBulletin(edition(paths)).bulletin, false, String(count));
    }
  });

  it('is no text that names where it was published', () => {
    for (const source of [
      '清溪日报',
      '"清溪日报"',
      'https://example.org/1.html',
      '[清溪日报](https://example.org)',
      '["清溪日报"]',
    ]) {
      const text = `---\ntitle: 清溪大桥今日通车\ndate: 2021-07-04\nsource: ${source}\n---\n\n${story}`;
      assert.ok(!isDerived(text), source);
    }
    assert.ok(!isDerived(story) && !isDerived(''));
  });

  it('says so where it is notes in Markdown', () => {
    const quote = `本报讯（记者 林晚舟）7月3日，清溪大桥正式通车。${BODY}(下转2版)`;
    const note = { id: 'urn:a', at: { quote, prefix: '', suffix: '' }, text: '查年鉴', tags: [] };
    const texts = ['第1版.txt', '第2版.txt'].map((path) => ({ path, notes: [{ note, line: 3 }] }));
    assert.ok(isDerived(notesMarkdown(texts)));
    assert.equal(notesMarkdown([{ path: '1.txt', notes: [] }]), '');
  });
});

describe('clean copies', () => {
  it('are left out beside their source, and are texts without it', () => {
    const copies = ['第1版.clean.txt', '第1版.clean-2.txt', '第1版.clean.report.md', '第1版.clean.clean.txt'];
    assert.deepEqual(withoutCopies([...copies, '第1版.txt', '第2版.txt']), ['第1版.txt', '第2版.txt']);
    assert.deepEqual(withoutCopies(['第1版.bulletin', '第1版.clean.txt']), ['第1版.bulletin']);
    assert.deepEqual(withoutCopies(['第1版.clean.txt', '第1版.clean.report.md', '第2版.txt']), [
      '第1版.clean.txt',
      '第2版.txt',
    ]);
  });

  it('are known by names that we give alone', () => {
    for (const name of [
      'clean.txt',
      '.clean.txt',
      '第1版.clean',
      '第1版.clean.md',
      '第1版.cleaned.txt',
      '第1版-clean.txt',
    ])
      assert.deepEqual(sourceNamesOf(name), [], name);
    assert.deepEqual(sourceNamesOf('a.clean.txt'), ['a.txt', 'a.md', 'a.bulletin']);
  });
});
