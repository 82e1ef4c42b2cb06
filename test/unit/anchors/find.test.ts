import assert from 'node:assert/strict';
import fc from 'fast-check';
import { placesAfter } from '../../../src/core/anchors/follow';
import { imageAfter, imageOfSteps, offsetOfPoint, pointAt } from '../../../src/core/anchors/image';
import { anchorOf } from '../../../src/core/anchors/make';
import type { Anchor, AnchorPlace } from '../../../src/core/anchors/model';
import { findAnchor } from '../../../src/core/anchors/whole';
import { finish } from '../../../src/core/steps';
import { isWellFormed } from '../../../src/core/text/bytes/well-formed';

const page = fc.string({
  unit: fc.constantFrom('区', '會', '议', '。', '\n', '\r\n', ' ', '　', '𠮷', '（下转2版）', 'Ａ', '\ud800'),
  maxLength: 80,
});
const image = (text: string) => finish(imageOfSteps(text));
const wordsAt = (text: string, place: AnchorPlace): string | undefined =>
  place.kind === 'found' ? text.slice(place.span.start, place.span.end) : undefined;
/** The anchor of the n-th of the words in a text. */
const anchorAt = (text: string, words: string, nth = 0): Anchor => {
  let start = -1;
  for (let count = 0; count <= nth; count++) start = text.indexOf(words, start + 1);
  return anchorOf(text, { start, end: start + words.length });
};

describe('anchors', () => {
  it('find the very span in the text they were made from, less the spaces at its ends', () => {
    fc.assert(
      fc.property(page.filter(isWellFormed), fc.nat(60), fc.integer({ min: 1, max: 30 }), (text, from, length) => {
        const span = { start: Math.min(from, text.length), end: Math.min(from + length, text.length) };
        const anchor = anchorOf(text, span);
        assert.ok([anchor.quote, anchor.prefix, anchor.suffix].every(isWellFormed));
        const place = findAnchor(text, anchor);
        if (anchor.quote.trim() === '') return;
        assert.equal(wordsAt(text, place), anchor.quote.trim());
        assert.ok(place.kind === 'found' && place.exact && place.span.start >= span.start - 1);
      }),
    );
  });

  it('never throw on any text, and give spans inside it', () => {
    fc.assert(
      fc.property(page, page, fc.nat(60), fc.integer({ min: 1, max: 30 }), (text, other, from, length) => {
        const anchor = anchorOf(text, { start: from, end: from + length });
        const place = findAnchor(other, anchor);
        const spans = place.kind === 'found' ? [place.span] : place.candidates;
        assert.ok(spans.length <= 3);
        for (const { start, end } of spans) assert.ok(start >= 0 && start < end && end <= other.length);
      }),
    );
  });

  it('follow their line when text is put in before it', () => {
    const text = '林间晨报\n\n修路\n\n本报讯 修路今日开工。\n\n修路\n\n另一条修路的消息。';
    const anchor = anchorAt(text, '修路', 2);
    assert.equal(findAnchor(`新的刊头\n\n${text}`, anchor).kind, 'found');
    const place = findAnchor(`新的刊头\n\n${text}`, anchor);
    assert.equal(place.kind === 'found' && place.span.start, text.lastIndexOf('修路\n') + 6);
  });

  it('are orphans where the words are gone, with the places that may be meant', () => {
    assert.deepEqual(findAnchor('别的文章', anchorAt('守住堤坝', '守住堤坝')), { kind: 'orphan', candidates: [] });
    const text = '渡口停航三天，次日恢复通航，来往旅客请留意告示。\n粮站次日开秤，农户可以持证前来交售新粮。\n';
    const rest = text.slice(text.indexOf('\n') + 1);
    const place = findAnchor(rest, anchorAt(text, '次日'));
    assert.equal(place.kind, 'orphan');
    assert.deepEqual(place.kind === 'orphan' && place.candidates.map(({ start, end }) => rest.slice(start, end)), [
      '次日',
    ]);
  });

  it('are orphans where two places are equally good, unless one stands where the words stood', () => {
    const notice = '今日停水，请各户储水备用，具体恢复时间另行通知。\n';
    const text = `${notice.repeat(9)}`;
    const anchor = anchorAt(text, '储水', 4);
    const place = findAnchor(text, anchor);
    assert.equal(place.kind === 'found' && place.span.start, text.indexOf('储水') + 4 * notice.length);
    const half = `${'别的话'.repeat(4)}\n${text}`;
    assert.equal(findAnchor(half, anchor).kind, 'orphan');
  });

  it('fit the converted, joined and letter-spaced copy of a text', () => {
    const text = '区长黄卫锋来到渡口，\n看望值守的工人。\n\n随后在堤上开了现场会。';
    const anchor = anchorAt(text, '黄卫锋来到渡口，\n看望值守的工人');
    for (const copy of [
      '區長黃衛鋒來到渡口，看望值守的工人。隨後在堤上開了現場會。',
      '区 长 黄 卫 锋 来 到 渡 口 ， 看 望 值 守 的 工 人 。',
      '　　区长黄卫锋来到渡口，看望值守\r\n的工人。随后在堤上开了现场会。',
    ]) {
      const found = wordsAt(copy, findAnchor(copy, anchor));
      assert.ok(found?.startsWith(copy.includes('黄 ') ? '黄' : copy.includes('黃') ? '黃' : '黄'), found);
      assert.ok(found?.endsWith('人'), found);
    }
  });

  it('keep a long quote whole and find it by its ends', () => {
    const line = (at: number): string => `第${at}组社员在第${at * 7}号地里收了${at * 13}斤新麦，送到东头的粮站过秤。`;
    const text = Array.from({ length: 60 }, (_, at) => line(at)).join('\n');
    const span = { start: text.indexOf(line(10)), end: text.indexOf(line(40)) };
    const anchor = anchorOf(text, span);
    assert.equal(anchor.quote, text.slice(span.start, span.end));
    const edited = text.replace(line(20), `${line(20)}后来又补了一车。`).replaceAll('\n', '');
    const found = wordsAt(edited, findAnchor(edited, anchor));
    assert.ok(found?.startsWith(line(10)) && found.endsWith(line(39)), found);
  });

  it('read positions as code points', () => {
    const text = '𠮷林的𠮷日，𠮷';
    const at = text.lastIndexOf('𠮷');
    assert.equal(anchorOf(text, { start: at, end: at + 2 }).start, 6);
    const of = image(text);
    assert.equal(offsetOfPoint(of, 6), at);
    assert.equal(pointAt(of, at), 6);
  });
});

describe('the image of a text', () => {
  const change = fc.tuple(page, fc.nat(80), fc.nat(20), page);
  it('after a change is the image of the changed text', () => {
    fc.assert(
      fc.property(change, ([text, at, taken, put]) => {
        const start = Math.min(at, text.length);
        const end = Math.min(start + taken, text.length);
        const after = text.slice(0, start) + put + text.slice(end);
        const made = imageAfter(image(text), put, { start, end });
        // halves of a pair that a change brings together are not told of as astral: positions count from a whole reading
        assert.deepEqual([made.text, [...made.offsets]], [image(after).text, [...image(after).offsets]]);
      }),
    );
  });
});

describe('places after a change', () => {
  const text = '渡口停航\n\n本报讯 渡口今日起停航三天，来往旅客请走大桥。\n\n新桥通车\n\n本报讯 新桥昨日通车。';
  const anchors = ['渡口今日起停航三天', '新桥昨日通车'].map((words) => anchorAt(text, words));
  const places = anchors.map((anchor) => findAnchor(text, anchor));
  const changed = (start: number, end: number, put: string): { now: string; places: readonly AnchorPlace[] } => {
    const now = text.slice(0, start) + put + text.slice(end);
    const made = imageAfter(image(text), put, { start, end });
    return { now, places: placesAfter(made, anchors, places, { start, end, length: put.length }) };
  };

  it('move with their words', () => {
    const { now, places: moved } = changed(0, 0, '晨报\n');
    assert.deepEqual(
      moved.map((place) => wordsAt(now, place)),
      ['渡口今日起停航三天', '新桥昨日通车'],
    );
  });

  it('hold what is typed into them', () => {
    const at = text.indexOf('停航三天');
    const { now, places: moved } = changed(at, at, '临时');
    assert.deepEqual(
      moved.map((place) => wordsAt(now, place)),
      ['渡口今日起临时停航三天', '新桥昨日通车'],
    );
  });

  it('are orphans once the words are taken away, and come back with them', () => {
    const at = text.indexOf('渡口今日');
    const end = text.indexOf('\n\n新桥');
    const { now, places: moved } = changed(at, end, '');
    assert.deepEqual(
      moved.map((place) => place.kind),
      ['orphan', 'found'],
    );
    const again = now.slice(0, at) + text.slice(at, end) + now.slice(at);
    const change = { start: at, end: at, length: end - at };
    const back = placesAfter(imageAfter(image(now), text.slice(at, end), change), anchors, moved, change);
    assert.equal(again, text);
    assert.deepEqual(back, places);
  });
});
