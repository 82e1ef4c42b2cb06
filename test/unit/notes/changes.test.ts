import assert from 'node:assert/strict';
import { changeFrom, holds, keptOf, latest, readable, withChanges } from '../../../src/core/notes/changes';
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
});
