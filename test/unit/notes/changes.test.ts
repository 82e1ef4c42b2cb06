import assert from 'node:assert/strict';
import {
  changeFrom,
  holds,
  keptOf,
  latest,
  readable,
  stepOf,
  takesBack,
  undoing,
  withChanges,
} from '../../../src/core/notes/changes';
import { EMPTY_NOTES, printNotes, readNotes } from '../../../src/core/notes/file';
import type { Note } from '../../../src/core/notes/model';

const SOURCE = 'urn:bulletin:1.txt';
const note = (id: string, text: string): Note => ({
  id: `urn:uuid:${id}`,
  at: { quote: '渡口', prefix: '', suffix: '停航', start: 0, line: 1 },
  text,
  tags: [],
  created: '2024-03-01T08:00:00Z',
});

describe('changes of notes', () => {
  it('are in the file that is written with them', () => {
    const changes = [{ put: note('1', '甲') }, { put: note('2', '乙') }, { drop: 'urn:uuid:1' }];
    const file = readNotes(printNotes(withChanges(EMPTY_NOTES, changes), SOURCE));
    assert.deepEqual(
      file.notes.map(({ id }) => id),
      ['urn:uuid:2'],
    );
    assert.ok(holds(file, changes));
    assert.ok(!holds(file, [{ put: note('2', '丙') }]));
    assert.ok(!holds(EMPTY_NOTES, changes));
    assert.deepEqual(latest(changes), [{ put: note('2', '乙') }, { drop: 'urn:uuid:1' }]);
  });

  it('are kept as JSON and read again; what is none is passed over', () => {
    const [again] = changeFrom(JSON.parse(JSON.stringify(keptOf({ put: note('1', '甲') }, SOURCE))));
    assert.ok(again && holds(withChanges(EMPTY_NOTES, [again]), [{ put: note('1', '甲') }]));
    assert.deepEqual(changeFrom({ drop: 'urn:uuid:1' }), [{ drop: 'urn:uuid:1' }]);
    for (const other of [null, 1, {}, { put: 'no line' }, { put: 1 }]) assert.deepEqual(changeFrom(other), []);
  });

  it('that no file could give back are told', () => {
    assert.equal(readable([{ put: note('1', '\ud800') }], SOURCE), undefined);
    assert.equal(readable([{ put: { ...note('1', ''), created: 'today' } }], SOURCE), undefined);
    assert.equal(readable([{ put: note('1', '甲') }], SOURCE)?.length, 1);
  });

  it('are taken back by the changes that their step knows, with what nobody knows of a line', () => {
    const line = `{"id":"urn:uuid:1","type":"Annotation","body":[],"mine":{"a":1},"target":${JSON.stringify({
      source: SOURCE,
      selector: [{ type: 'TextQuoteSelector', exact: '渡口', prefix: '', suffix: '停航' }],
    })}}`;
    const before = readNotes(`${line}\n`);
    for (const changes of [
      [{ drop: 'urn:uuid:1' }],
      [{ put: note('1', '甲') }],
      [{ put: note('2', '乙') }],
      [{ put: note('2', '乙') }, { drop: 'urn:uuid:1' }, { put: note('1', '丙') }],
    ]) {
      const step = stepOf(before, changes);
      const after = withChanges(before, latest(changes));
      const back = undoing(step, after.notes);
      const again = printNotes(withChanges(readNotes(printNotes(after, SOURCE)), back), SOURCE);
      assert.ok(again.includes('"mine":{"a":1}'), again);
      assert.deepEqual(
        readNotes(again).notes.map(({ id, text }) => [id, text]),
        [['urn:uuid:1', '']],
      );
      assert.ok(takesBack(step, stepOf(after, back)));
      assert.ok(!takesBack(step, stepOf(after, [{ put: note('3', '丁') }])));
      // kept as JSON it is the same
      const kept = back.flatMap((change) => changeFrom(JSON.parse(JSON.stringify(keptOf(change, SOURCE)))));
      assert.ok(printNotes(withChanges(after, kept), SOURCE).includes('"mine":{"a":1}'));
    }
  });

  it('leave a note where it was anchored anew since, unless they had moved it', () => {
    const [old, next] = [note('1', '甲'), note('1', '乙')];
    const moved = { ...next, at: { ...next.at, quote: '老渡口' } };
    const worded = stepOf(withChanges(EMPTY_NOTES, [{ put: old }]), [{ put: next }]);
    assert.deepEqual(undoing(worded, [moved]), [{ put: { ...old, at: moved.at } }]);
    const attached = stepOf(withChanges(EMPTY_NOTES, [{ put: old }]), [{ put: moved }]);
    assert.deepEqual(undoing(attached, [moved]), [{ put: old }]);
  });
});
