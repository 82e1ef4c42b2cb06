/** Names of whole texts, by the model as it ships: rules, document pass, who is who. Invented people and places. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { analysisOfPage } from '../../../src/core/analysis';
import { readNameResources } from '../../../src/core/names/find';
import type { NameKind } from '../../../src/core/names/model';
import { plainReading } from '../../../src/core/page/plain';
import { analyse } from '../reading';

const resources = readNameResources(readFileSync(join(import.meta.dirname, '../../../dist/data/names.bin')));
const found = (text: string) => analysisOfPage(plainReading(text)).names(resources);
const named = (kind: NameKind, text: string) =>
  found(text)
    .mentions.filter((mention) => mention.kind === kind)
    .map((mention) => mention.text);
const person = (text: string, name: string) => {
  const names = found(text);
  const entity = names.entities.find((one) => one.kind === 'person' && one.name === name);
  return { entity, mentions: (entity?.mentions ?? []).map((index) => names.mentions[index]) };
};

describe('people', () => {
  it('are found in a list whole, rare surnames too', () => {
    assert.deepEqual(named('person', '区领导钟砚秋、林怀川、郁文澜、厍同舟、方以宁参加会议。'), [
      '钟砚秋',
      '林怀川',
      '郁文澜',
      '厍同舟',
      '方以宁',
    ]);
  });

  it('say why they are people', () => {
    const reasons = found('区委书记钟砚秋要求，各单位要抓好落实。').mentions.flatMap(({ reasons: all }) => all);
    assert.ok(
      reasons.some(({ text, args }) => text === 'Title {0}' && args?.[0] === '区委书记'),
      JSON.stringify(reasons),
    );
  });

  it('have their titles in order of first appearance', () => {
    const text = '区委副书记、区长林怀川主持会议。会后，区长林怀川、区防汛指挥部总指挥林怀川看望了值班人员。';
    assert.deepEqual(person(text, '林怀川').entity?.titles.slice(0, 2), ['区委副书记', '区长']);
  });

  it('are meant by short forms where one person fits', () => {
    const { mentions } = person('区委书记钟砚秋来到村里。钟书记问得很细。', '钟砚秋');
    assert.deepEqual(
      mentions.map((mention) => mention?.text),
      ['钟砚秋', '钟'],
    );
    assert.ok(mentions[1]?.reasons.some(({ text }) => text.startsWith('Short for')));
  });

  it('are not meant by short forms that fit two', () => {
    const { mentions } = person('钟砚秋和钟以宁都来了。钟老师说了几句。', '钟砚秋');
    assert.equal(mentions.length, 1);
  });

  it('are found in traditional characters as in simplified', () => {
    assert.deepEqual(named('person', '區委書記鍾硯秋、區長林懷川出席會議。'), ['鍾硯秋', '林懷川']);
  });
});

describe('places', () => {
  it('that stand in one character side by side are two', () => {
    assert.deepEqual(named('place', '中美两国代表举行会谈。').slice(0, 2), ['中', '美']);
  });
});

describe('any text', () => {
  it('gives mentions in order, apart, inside it, each of one entity', () => {
    const units = [...'区委书记钟砚秋、林怀川，。　 老小王李某（女）中美沙镇村\n', '𠮷', 'A'];
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...units), maxLength: 200 }), (text) => {
        const { mentions, entities } = analyse(text, { readerNames: [{ text: '钟砚', kind: 'person' }] }).names(
          resources,
        );
        let reached = 0;
        for (const { start, end, spans, reasons } of mentions) {
          assert.ok(start >= reached && end > start && end <= text.length);
          assert.ok(spans.length > 0 && reasons.length > 0);
          reached = end;
        }
        assert.deepEqual(
          entities.flatMap(({ mentions: indexes }) => indexes).sort((a, b) => a - b),
          mentions.map((_, index) => index),
        );
      }),
      { numRuns: 200 },
    );
  });
});
