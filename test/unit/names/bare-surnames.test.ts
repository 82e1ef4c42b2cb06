/** A surname alone stands for somebody whom the article names: in headlines, and where it is said what they went on to say. */
import assert from 'node:assert/strict';
import { withShortForms } from '../../../src/core/names/document/short-forms';
import { type KeyedMention, regrouped } from '../../../src/core/names/regroup';
import type { PageCorrection, Role } from '../../../src/core/page/model';
import { finish } from '../../../src/core/steps';
import { readPage } from '../reading';
import { fold } from './names';

/** The mentions that a headline and a text have, where the text names these people. */
function found(headline: string, body: string, people: readonly string[]): readonly string[] {
  const text = `${headline}\n\n${body}\n`;
  const role = (line: number, as: Role): PageCorrection => ({ kind: 'role', line, role: as });
  const page = readPage(text, { corrections: [role(0, 'headline'), role(2, 'body')] });
  const keyed = people.map((name): KeyedMention => {
    const start = text.indexOf(name);
    const paragraph = page.paragraphs.findIndex(({ pieces }) =>
      pieces.some((piece) => piece.start <= start && start < piece.end),
    );
    const spans = [{ start, end: start + name.length }];
    const place = { kind: 'person' as const, start, end: start + name.length };
    return { mention: { ...place, text: name, spans, paragraph, confidence: 0.9, reasons: [] }, key: name, name };
  });
  const names = finish(withShortForms(page, regrouped(keyed), fold));
  return names.mentions
    .filter(({ text: form }) => form.length === 1 || form === '欧阳')
    .map(({ text: form, entity }) => `${form}=${names.entities.find(({ id }) => id === entity)?.name}`);
}

const BODY = '船工张柏昨天在渡口同乡长李苇会面，两人谈了一个上午，谈到新船和旧桥，也谈到今年的水。';
const TWO = ['张柏', '李苇'];

describe('a surname alone in a headline', () => {
  const heads: readonly (readonly [string, readonly string[]])[] = [
    ['张、李会面　谈新船', ['张=张柏', '李=李苇']],
    ['张：船还能用', ['张=张柏']],
    ['李吁大家放心', ['李=李苇']],
    ['张晤李　谈了一个上午', ['张=张柏']],
    ['渡口停航　李回应', ['李=李苇']],
    ['张批旧桥太窄', ['张=张柏']],
  ];
  for (const [headline, want] of heads) {
    it(`stands for who is named below: ${headline}`, () => {
      assert.deepEqual(found(headline, BODY, TWO), want);
    });
  }

  for (const headline of [
    '张灯结彩过新年',
    '李树开花了',
    '渡口张开了臂膀',
    '王吁大家放心',
    '一张船票的故事',
    '行李回家',
  ]) {
    it(`is none in other words or of others: ${headline}`, () => {
      assert.deepEqual(found(headline, BODY, TWO), []);
    });
  }

  it('is nobody where two may be meant', () => {
    assert.deepEqual(
      found('张吁大家放心', '船工张柏昨天在渡口同船工张苇会面，两人谈了一个上午。', ['张柏', '张苇']),
      [],
    );
  });
});

describe('a surname alone in the text', () => {
  const says: readonly (readonly [string, readonly string[]])[] = [
    ['张续称，船还能用。', ['张=张柏']],
    ['李又指，桥要修。', ['李=李苇']],
    ['张表示：水还会涨。', ['张=张柏']],
    ['李强调，大家要小心。', ['李=李苇']],
  ];
  for (const [sentence, want] of says) {
    it(`stands for who was named: ${sentence}`, () => {
      assert.deepEqual(found('渡口停航', BODY + sentence, TWO), want);
    });
  }

  for (const sentence of ['张开了帆。', '王续称，不知道。', '大家说，李子熟了。', '有人张望，有人叹气。']) {
    it(`is none: ${sentence}`, () => {
      assert.deepEqual(found('渡口停航', BODY + sentence, TWO), []);
    });
  }
});
