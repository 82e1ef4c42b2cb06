/** Arbitrary sidecars: they are read without a throw, lose nothing when written, and hold on to their places in any text. */
import assert from 'node:assert/strict';
import { applyCorrectionsSteps } from '../../src/core/corrections/apply';
import { printSidecar, readSidecar, withCorrection } from '../../src/core/corrections/sidecar';
import { onOneLine } from '../../src/core/files/raw-json';
import { finish } from '../../src/core/steps';
import { analyse } from '../unit/reading';
import { fuzzOf } from './fuzz';
import { anyText, pick, SCRAPS } from './texts';

/** Entries that parse, and some that do not, in a file that mostly does. */
function sidecarOf(random: (below: number) => number): string {
  if (random(3) === 0) return anyText(random, 12, 'sidecar', 'odd');
  const quote = (): string => JSON.stringify(anyText(random, 3, 'page', 'odd'));
  const anchor = (): string =>
    `{"quote":${quote()},"prefix":${quote()},"suffix":${quote()},"line":${pick(random, ['1', '-1', '1e9', '0.5', '"1"', 'null'])}}`;
  const entries = Array.from({ length: random(6) }, () => {
    const kind = pick(random, [
      'role',
      'unit',
      'join',
      'jump',
      'link',
      'unlink',
      'name',
      'date',
      'issue-date',
      'paper',
      'reading',
      'word',
      'style',
      'form',
      'x',
    ]);
    const rest = `"at":${anchor()},"to":${random(2) === 0 ? anchor() : quote()},"role":"headline","unit":"caption","joined":true,"jump":false`;
    const more = `"name":${quote()},"is":"person","value":${pick(random, ['"2020-01-02"', '"2020-13-99"', quote()])},"from":${quote()},"reading":${pick(random, ['"zēng dà"', quote()])},"script":"traditional"`;
    return random(8) === 0 ? pick(random, SCRAPS.sidecar) : `{"kind":"${kind}",${rest},${more}}`;
  });
  if (random(2) === 0)
    return `{"version":1,"corrections":[${entries.join(',')}]${random(2) === 0 ? ',"x":1e999' : ''}}`;
  const marks = ['<<<<<<< a', '=======', '>>>>>>> b', '||||||| c', '{"version":2,"corrections":[', '{}]}', '{', ']'];
  const lines = [
    '{"version":2,"corrections":[',
    ...entries.flatMap((entry) => (random(4) === 0 ? [pick(random, marks), `${entry},`] : [`${entry},`])),
    '{}]}',
  ];
  return lines.join(random(4) === 0 ? '\r\n' : '\n');
}

const sorted = (values: readonly unknown[]): readonly string[] => values.map((one) => JSON.stringify(one)).sort();

export default fuzzOf(
  'sidecar',
  (random) => [sidecarOf(random), anyText(random, 30, 'page')],
  ([json = '', text = '']) => {
    const sidecar = readSidecar(json);
    const written = printSidecar(sidecar);
    const again = readSidecar(written);
    assert.deepEqual(sorted(again.corrections), sorted(sidecar.corrections), 'a correction is lost when it is written');
    if (sidecar.isUnderstood) {
      const lines = new Set(written.split('\n').map((line) => line.replace(/,$/, '')));
      const kept = [...[...sidecar.lines.values()].map(onOneLine), ...sidecar.unread];
      assert.ok(
        kept.every((line) => lines.has(line)),
        'a line is not as it was',
      );
      assert.ok(again.isWhole && again.isUnderstood, 'what is written is not whole');
      assert.deepEqual(again.fields, sidecar.fields, 'a field is lost when it is written');
    }
    assert.equal(again.unread.length, sidecar.unread.length, 'what could not be read is lost when it is written');
    assert.equal(printSidecar(again), written, 'written twice it is something else');
    for (const correction of sidecar.corrections) {
      assert.ok(withCorrection(sidecar, correction).corrections.includes(correction), 'a correction was not taken');
    }
    const { page, names, dates, issueDate } = finish(applyCorrectionsSteps(text, sidecar.corrections));
    const context = { corrections: page, readerNames: names, dateCorrections: dates };
    analyse(text, issueDate === undefined ? context : { ...context, issueDate }).dates();
  },
);
