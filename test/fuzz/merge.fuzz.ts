/** Two people's files put together line by line in any way: they are read as both, and written as something that reads the same. */
import assert from 'node:assert/strict';
import { printSidecar, readSidecar } from '../../src/core/corrections/sidecar';
import { printNotes, readNotes } from '../../src/core/notes/file';
import { fuzzOf } from './fuzz';
import { anyText, pick, type Random } from './texts';

const word = (random: Random): string =>
  JSON.stringify({ kind: 'word', from: `词${random(9)}`, to: anyText(random, 2, 'page') || 'x' });

function note(random: Random): string {
  const exact = anyText(random, 3, 'page', 'odd') || '区';
  const start = pick(random, [0, 1, 99, -1, 1e300]);
  const selector = [
    { type: 'TextQuoteSelector', exact },
    { type: 'TextPositionSelector', start, end: start + 1 },
  ];
  const body =
    random(2) === 0 ? { type: 'TextualBody', value: anyText(random, 3, 'page'), purpose: 'commenting' } : 'x';
  return JSON.stringify({
    id: `urn:uuid:${random(4)}`,
    type: 'Annotation',
    body,
    modified: `2024-01-0${1 + random(9)}T00:00:00Z`,
    target: { source: '1.txt', selector },
  });
}

/** Some lines of two files, with or without the marks of a conflict, in one file. */
function together(random: Random, head: readonly string[], end: readonly string[], entry: () => string): string {
  const some = (): string[] => Array.from({ length: random(4) }, entry);
  const [both, ours, theirs] = [some(), some(), some()];
  const middle = pick(random, [
    ['<<<<<<< a', ...ours, '=======', ...theirs, '>>>>>>> b'],
    ['<<<<<<< a', ...ours, '||||||| base', ...some(), '=======', ...theirs, '>>>>>>> b'],
    [...ours, ...theirs],
    [...ours, ...end, ...head, ...theirs],
  ]);
  return [...head, ...both, ...middle, ...end, ''].join(pick(random, ['\n', '\r\n']));
}

export default fuzzOf(
  'merge',
  (random) => [
    together(random, ['{"version":2,"corrections":['], ['{}]}'], () => `${word(random)},`),
    together(random, [], [], () => note(random)),
  ],
  ([sidecarText = '', notesText = '']) => {
    const sidecar = readSidecar(sidecarText);
    const again = readSidecar(printSidecar(sidecar));
    const said = (values: readonly unknown[]): readonly string[] => values.map((one) => JSON.stringify(one)).sort();
    assert.deepEqual(said(again.corrections), said(sidecar.corrections), 'a correction is lost');
    assert.equal(again.unread.length, sidecar.unread.length, 'a line is lost');
    const notes = readNotes(notesText);
    const noted = readNotes(printNotes(notes, '1.txt'));
    assert.deepEqual(
      said([...noted.notes, ...noted.superseded]),
      said([...notes.notes, ...notes.superseded]),
      'a note is lost',
    );
    assert.deepEqual(said(noted.notes), said(notes.notes), 'another version counts');
    assert.deepEqual([...noted.unread].sort(), [...notes.unread].sort(), 'a line of notes is lost');
    assert.equal(new Set(notes.notes.map(({ id }) => id)).size, notes.notes.length, 'a note is there twice');
  },
);
