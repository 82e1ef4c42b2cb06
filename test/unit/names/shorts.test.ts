import assert from 'node:assert/strict';
import fc from 'fast-check';
import { peopleMeant, withShortForms } from '../../../src/core/names/document/short-forms';
import { finish } from '../../../src/core/steps';
import { fold, listed, marked } from './names';

const read = (text: string) => {
  const { page, names } = marked(text);
  return finish(withShortForms(page, names, fold));
};
const HEAD = '澄浦报\n\n2023年2月1日 星期三 第1版\n\n渡口停航\n\n';

describe('short forms of names', () => {
  it('refer to the person who holds the office, found as names or not', () => {
    const names = read(`${HEAD}区委书记{p:钟砚秋}到了渡口。“钟书记来了！”{p:钟书记}说，船要停。`);
    assert.deepEqual(listed(names), ['钟砚秋: 钟砚秋 钟书记 钟书记']);
    assert.deepEqual(names.mentions[1]?.reasons, [
      { text: 'Short for {0}, the only one it fits here', args: ['钟砚秋'] },
    ]);
  });

  it('refer to the only person of that surname: 老张, 小李, 张先生', () => {
    const names = read(`${HEAD}船工{p:张柏}和{p:李苇}守着船。老张说，小李会修船。“{p:张先生}，谢谢你！”`);
    assert.deepEqual(listed(names), ['张柏: 张柏 老张 张先生', '李苇: 李苇 小李']);
  });

  it('refer to nobody where two people fit, unless the article has only one of them', () => {
    const two = read(`${HEAD}船工{p:张柏}和{p:张苇}守着船。{p:老张}说，船会修好。`);
    assert.deepEqual(listed(two), ['张柏: 张柏', '张苇: 张苇', '老张: 老张']);
    const apart = read(
      `${HEAD}船工{p:张柏}守着船。{p:老张}说，船会修好的，请大家放心等着，渡口很快就会重新开航。\n\n陆闻笛\n\n学校开学\n\n教师{p:张苇}站在门口，迎接新来的学生们，孩子们排着队走进新学校的大门。`,
    );
    assert.ok(listed(apart).includes('张柏: 张柏 老张'), listed(apart).join('; '));
  });

  it('refer across articles by an office, but not by a courtesy', () => {
    const other =
      '学校开学\n\n今天开学，{p:张先生}和{p:钟书记}站在门口，迎接新来的学生们，孩子们排着队走进新学校的大门。';
    const names = read(
      `${HEAD}区委书记{p:钟砚秋}和船工{p:张柏}守着船，船会修好的，请大家放心等着。\n\n陆闻笛\n\n${other}`,
    );
    assert.deepEqual(listed(names), ['钟砚秋: 钟砚秋 钟书记', '张柏: 张柏', '张先生: 张先生']);
  });

  it('say whom they may stand for, where several fit', () => {
    const { page, names } = marked(`${HEAD}船工{p:张柏}和{p:张苇}守着船。{p:老张}说，{p:张先生}，{p:李苇}来了。`);
    const forms = names.mentions.map((mention) =>
      peopleMeant(page, names, mention, fold)
        .map(({ name }) => name)
        .join(' '),
    );
    assert.deepEqual(forms, ['', '', '张柏 张苇', '张柏 张苇', '']);
  });

  it('do not take an office from somebody who is known to hold another', () => {
    const names = read(`${HEAD}区长{p:钟砚秋}到了渡口。“{p:钟医生}来了！”`);
    assert.deepEqual(listed(names), ['钟砚秋: 钟砚秋', '钟医生: 钟医生']);
  });

  it('are not read into other words', () => {
    for (const words of ['看江区长远规划', '通江区长到了', '攀登高峰老江', '小江水位上涨']) {
      const names = read(`${HEAD}区长{p:江苇}到了渡口。${words}。`);
      assert.deepEqual(listed(names), ['江苇: 江苇'], words);
    }
  });

  it('are the same in traditional characters', () => {
    const names = read(`${HEAD}區委書記{p:鐘硯秋}到了渡口。“鐘書記來了！”`);
    assert.deepEqual(listed(names), ['鐘硯秋: 鐘硯秋 鐘書記']);
  });

  it('never lose a mention, whatever the text', () => {
    const part = fc.constantFrom(
      '{p:张柏}',
      '{p:张苇}',
      '{p:老张}',
      '老张',
      '区长',
      '张区长',
      '{l:张家港}',
      '，',
      '说',
      '和',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
        const { page, names } = marked(HEAD + parts.join(''));
        const after = finish(withShortForms(page, names, fold));
        let end = 0;
        for (const mention of after.mentions) {
          assert.ok(mention.start >= end, 'two mentions overlap');
          end = mention.end;
        }
        for (const { start } of names.mentions) assert.ok(after.mentions.some((mention) => mention.start === start));
      }),
    );
  });
});
