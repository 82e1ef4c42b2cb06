/** Arbitrary texts, read as one issue: what is found lies in them, in order, and is the same when it is read from JSON. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotationsOf } from '../../src/core/export/annotations';
import type { AnnotatedName, AnnotatedText } from '../../src/core/export/model';
import { readNameResources } from '../../src/core/names/find';
import { analyse } from '../unit/reading';
import { fuzzOf } from './fuzz';
import { anyText } from './texts';

const names = readNameResources(readFileSync(join(__dirname, '../../dist/data/names.bin')));

/**
 * Names and dates lie in the text in the order of their first characters, none on the characters of another (though one that a
 * column break cuts may lie around those of the caption between), and each says the characters that it stands on.
 */
function inOrder(text: string, found: readonly Pick<AnnotatedName, 'start' | 'end' | 'text' | 'spans'>[]): void {
  let before = -1;
  for (const { start, end, text: words, spans } of found) {
    assert.ok(before < start && start < end && end <= text.length, 'a mention is out of order or out of the text');
    before = start;
    assert.equal(spans.map(([from, to]) => text.slice(from, to)).join(''), words, 'a mention says other characters');
    assert.ok(spans[0]?.[0] === start && spans.at(-1)?.[1] === end, 'a mention’s pieces are not its ends');
  }
  const pieces = found.flatMap(({ spans }) => spans).sort((one, other) => one[0] - other[0]);
  pieces.forEach(([from, to], at) => {
    assert.ok(from < to && (pieces[at - 1]?.[1] ?? 0) <= from, 'two mentions stand on the same characters');
  });
}

function holds(text: string, { units, jumpLines, joins, names: named, dates }: AnnotatedText): void {
  const lines = text.split(/\r\n|\r|\n/).length;
  for (const { lines: own, start, end } of units) {
    assert.ok(0 <= start && start <= end && end <= text.length, 'a unit is out of the text');
    assert.ok(own[0] >= 1 && own[0] <= own[1] && own[1] <= lines, 'a unit has lines that are not there');
  }
  for (const { start, end, text: words } of jumpLines) assert.equal(text.slice(start, end), words);
  for (const [first, second] of joins) assert.ok(first < second && second <= lines);
  inOrder(text, named);
  inOrder(text, dates);
}

export default fuzzOf(
  'analyse',
  (random) => Array.from({ length: 1 + random(3) }, () => anyText(random, 60, 'page')),
  (texts) => {
    const read = texts.map((text, at) => ({
      path: `${at + 1}.txt`,
      analysis: analyse(text, { path: `${at + 1}.txt` }),
    }));
    const annotations = annotationsOf(read, names);
    annotations.documents.forEach((document, at) => {
      holds(texts[at] ?? '', document);
    });
    assert.deepEqual(JSON.parse(JSON.stringify(annotations)), annotations);
    for (const { from, to } of annotations.links) assert.notDeepEqual(from, to, 'a jump line leads to itself');
    const again = annotationsOf(
      texts.map((text, at) => ({ path: `${at + 1}.txt`, analysis: analyse(text, { path: `${at + 1}.txt` }) })),
      names,
    );
    assert.deepEqual(again, annotations, 'read again it is something else');
  },
);
