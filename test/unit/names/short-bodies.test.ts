/** Short forms of bodies that the page gives in full, and pieces of words that only look like one. */
import assert from 'node:assert/strict';
import { cutsWords, givenShort, mayBeShort, shortForms } from '../../../src/core/names/document/short-bodies';
import { namesIn, resources } from './read';

const { words } = resources;
assert.ok(words !== undefined);
const bodies = (text: string) => namesIn(text, ['organization']).map((name) => name.replace(/^\S+ \S+ /, ''));

describe('the short form of a body', () => {
  it('is found everywhere once brackets gave it', () => {
    const text = '食物環境衞生署（食環署）昨日派員巡查。\n街坊說，食環署每月只來一次。\n他曾致電食環署八次。';
    assert.equal(bodies(text).filter((body) => body === '食環署').length, 3, bodies(text).join());
  });

  it('is told from what else brackets hold', () => {
    assert.equal(givenShort('食物環境衞生署', '（食環署）昨日'), '食環署');
    assert.equal(givenShort('中国科学院', '（以下简称“中科院”）发布'), '中科院');
    assert.equal(givenShort('南通大学', '（简称南大）'), '南大');
    assert.equal(givenShort('水利局', '（二楼）'), undefined);
    assert.equal(givenShort('新华社', '（记者张明）'), undefined);
    assert.equal(givenShort('教育部', '（见上图）'), undefined);
  });

  it('has the first and last character of the name, and some between', () => {
    const forms = shortForms('食物環境衞生署');
    for (const form of ['食環署', '食衞署', '食環衞署']) assert.ok(forms.includes(form), form);
    for (const form of ['物環署', '食物環', '環署']) assert.ok(!forms.includes(form), form);
    assert.ok(shortForms('水利局').length === 0);
    assert.ok(shortForms('南方农业大学').includes('南大'));
  });

  it('is no word of its own', () => {
    assert.ok(mayBeShort('，食環署說', 1, 4, words));
    assert.ok(!mayBeShort('，天大的事', 1, 3, words));
    assert.ok(!mayBeShort('，中学院子里', 1, 4, words));
  });

  it('is no piece of other words', () => {
    assert.ok(cutsWords('开人大会议', 1, 4, words));
    assert.ok(!cutsWords('，食环署说', 1, 4, words));
  });
});
