/** Owns that an edition with readings has them over the right characters, in HTML and EPUB, and that every other format is as before. */
import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'parse5';
import type { Edition } from '../../../src/core/edition/model';
import { EXPORT_FORMATS } from '../../../src/core/edition/render';
import { type RubyOptions, rubySteps } from '../../../src/core/edition/ruby';
import { commonCharacters } from '../../../src/core/readings/text';
import { finish } from '../../../src/core/steps';
import { readings } from '../readings/tables';
import { editionOf, hostile, rendered, sample, textOf } from './editions';

const withRuby = (edition: Edition, options: Partial<RubyOptions> = {}): Edition =>
  finish(rubySteps(edition, readings, { over: 'people', system: 'pinyin', ...options }));

const TEXT = `全县大会召开

本报讯 1月31日，县委书记单志远主持召开会议。单书记强调，要认真落实。副县长解学良出席会议。
`;

describe('readings over an edition', () => {
  it('stand over people, over short forms by the person they mean', () => {
    const html = textOf(withRuby(editionOf({ '1.txt': TEXT })), 'html');
    assert.match(html, /<ruby>单<rp>\(<\/rp><rt>shàn<\/rt><rp>\)<\/rp><\/ruby><ruby>志/);
    assert.match(html, /<ruby>单<rp>\(<\/rp><rt>shàn<\/rt><rp>\)<\/rp><\/ruby>书记/);
    assert.match(html, /<ruby>解<rp>\(<\/rp><rt>xiè<\/rt>/);
    assert.doesNotMatch(html, /<ruby>会/);
  });

  it('stand over characters that are not known, over those of names as names are read', () => {
    const edition = editionOf({ '1.txt': TEXT });
    const all = textOf(withRuby(edition, { over: 'characters', system: 'zhuyin' }), 'html');
    assert.match(all, /<ruby>单<rp>\(<\/rp><rt>ㄕㄢˋ<\/rt>/);
    assert.match(all, /<ruby>议<rp>\(<\/rp><rt>ㄧˋ<\/rt>/);
    const known = commonCharacters(readings, 5000);
    assert.doesNotMatch(textOf(withRuby(edition, { over: 'characters', known }), 'html'), /<ruby>/);
  });

  it('are the reader’s own where there are such', () => {
    const own = new Map([['单志远', ['dān', 'zhì', 'yuǎn']]]);
    assert.match(textOf(withRuby(editionOf({ '1.txt': TEXT }), { own }), 'html'), /<rt>dān<\/rt>/);
  });

  it('leave text, marks and the words of the page as they are, whatever they are', () => {
    for (const edition of [sample(), hostile()])
      for (const over of ['people', 'characters'] as const) {
        const errors: string[] = [];
        const made = withRuby(edition, { over });
        const html = textOf(made, 'html', { vertical: true });
        parse(html, { onParseError: ({ code }) => errors.push(code) });
        assert.deepEqual(errors, []);
        const bare = html.replace(/<rp>\(<\/rp><rt[^>]*>[^<]*<\/rt><rp>\)<\/rp>/g, '').replace(/<\/?ruby>/g, '');
        const plain = (one: string): string => one.replace(/<[^>]*>/g, '');
        assert.equal(plain(bare), plain(textOf(edition, 'html', { vertical: true })));
      }
  });

  it('are in the chapters of a book, and in no format that has no place for them', () => {
    const edition = sample();
    const made = withRuby(edition);
    const [book] = rendered(made, 'epub');
    const files = unzipSync(book?.content as Uint8Array);
    assert.ok(Object.values(files).some((file) => strFromU8(file).includes('<ruby>')));
    for (const format of EXPORT_FORMATS)
      if (format !== 'html' && format !== 'epub') assert.deepEqual(rendered(made, format), rendered(edition, format));
  });
});
