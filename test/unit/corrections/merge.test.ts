/** Two people's sidecars and notes: whatever each of them did, version control puts them together. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anchorOf } from '../../../src/core/anchors/make';
import type { Correction } from '../../../src/core/corrections/model';
import { EMPTY_SIDECAR, printSidecar, readSidecar, withCorrection } from '../../../src/core/corrections/sidecar';
import { EMPTY_NOTES, printNotes, readNotes, withNote, withoutNote } from '../../../src/core/notes/file';
import type { Note } from '../../../src/core/notes/model';
import { randomFrom } from '../../fuzz/fuzz';

type Random = (below: number) => number;

const HISTORIES = 120;
const text = Array.from({ length: 40 }, (_, at) => `第${at}条消息，渡口第${at * 3}次航班于${at % 12}月开出。`).join(
  '\n',
);

/** What git makes of two files with a common base. */
function merged(folder: string, base: string, ours: string, theirs: string, union: boolean): string {
  const paths = Object.entries({ ours, base, theirs }).map(([name, file]) => {
    writeFileSync(join(folder, name), file);
    return join(folder, name);
  });
  const { stdout, status } = spawnSync('git', ['merge-file', '-p', ...(union ? ['--union'] : []), ...paths], {
    encoding: 'utf8',
  });
  assert.ok(status !== null && status >= 0 && status < 128, 'git merge-file failed');
  return stdout;
}

function corrected(random: Random): Correction {
  const start = random(text.length - 8);
  const at = anchorOf(text, { start, end: start + 4 });
  const made: readonly Correction[] = [
    { kind: 'role', at, role: 'headline' },
    { kind: 'date', at, value: `2020-0${1 + random(9)}-01` },
    { kind: 'name', name: `人名${random(9)}`, is: random(2) === 0 ? 'person' : 'none' },
    { kind: 'word', from: `词${random(9)}`, to: `詞${random(9)}` },
    { kind: 'issue-date', value: `2020-01-0${1 + random(9)}` },
    { kind: 'paper', value: `清溪报${random(9)}` },
  ];
  return made[random(made.length)] ?? { kind: 'issue-date', value: '2020-01-01' };
}

/** A person's day: corrections made, changed and taken back, each time written and read again. */
function history(random: Random, base: string): string {
  let file = base;
  for (let step = 1 + random(6); step > 0; step--) {
    const sidecar = readSidecar(file);
    const taken = sidecar.corrections.length > 0 && random(5) === 0;
    const fewer = sidecar.corrections.toSpliced(random(Math.max(1, sidecar.corrections.length)), 1);
    file = printSidecar(taken ? { ...sidecar, corrections: fewer } : withCorrection(sidecar, corrected(random)));
  }
  return file;
}

const said = (file: string): ReadonlySet<string> =>
  new Set(readSidecar(file).corrections.map((correction) => JSON.stringify(correction)));

/** Both sides' additions are there and nothing else than what a side had; what both kept is there. */
function checkUnion(
  base: ReadonlySet<string>,
  ours: ReadonlySet<string>,
  theirs: ReadonlySet<string>,
  both: ReadonlySet<string>,
): void {
  for (const side of [ours, theirs])
    for (const one of side) if (!base.has(one)) assert.ok(both.has(one), `${one} is lost`);
  for (const one of base)
    if (ours.has(one) && theirs.has(one)) assert.ok(both.has(one), `${one} is lost, though both kept it`);
  for (const one of both) assert.ok(ours.has(one) || theirs.has(one), `${one} is nobody's`);
}

describe('files of two people', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-merge-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('read as the union of their corrections, merged or in conflict', () => {
    const random = randomFrom(11);
    for (let round = 0; round < HISTORIES; round++) {
      const base = random(4) === 0 ? '' : history(random, printSidecar(EMPTY_SIDECAR));
      const [ours, theirs] = [history(random, base), history(random, base)];
      for (const union of [false, true]) {
        const both = merged(folder, base, ours, theirs, union);
        checkUnion(said(base), said(ours), said(theirs), said(both));
        const sidecar = readSidecar(both);
        assert.deepEqual([sidecar.unread, sidecar.isUnderstood, sidecar.isWhole], [[], true, true], both);
        // the next one that is written puts the file in order
        const next = readSidecar(printSidecar(sidecar));
        assert.deepEqual([said(printSidecar(sidecar)), next.problems], [said(both), []]);
      }
    }
  }).timeout(120_000);

  it('read as the union where one of them still writes version 1', () => {
    const old = (...entries: readonly string[]): string =>
      `{\n  "version": 1,\n  "corrections": [\n${entries.map((entry) => `    ${entry}`).join(',\n')}\n  ]\n}\n`;
    const word = (from: string): string => `{"kind":"word","from":"${from}","to":"x"}`;
    const base = old(word('甲'));
    const ours = printSidecar(withCorrection(readSidecar(base), { kind: 'word', from: '乙', to: 'x' }));
    const theirs = old(word('甲'), word('丙'));
    for (const union of [false, true]) {
      const both = readSidecar(merged(folder, base, ours, theirs, union));
      assert.deepEqual(both.corrections.map((one) => one.kind === 'word' && one.from).sort(), ['丙', '乙', '甲']);
    }
  });

  it('with conflict markers give a hint, and what both had in common before is nobody’s', () => {
    const word = (from: string): string => `{"kind":"word","from":"${from}","to":"x"},`;
    const file = `{"version":2,"corrections":[\n<<<<<<< ours\n${word('甲')}\n||||||| base\n${word('旧')}\n=======\n${word('乙')}\n>>>>>>> theirs\n{}]}\n`;
    const sidecar = readSidecar(file);
    assert.deepEqual(
      sidecar.corrections.map((one) => one.kind === 'word' && one.from),
      ['甲', '乙'],
    );
    assert.equal(sidecar.problems.length, 1);
    assert.match(sidecar.problems[0]?.text ?? '', /could not merge/);
  });

  it('read as the union of their notes, merged or in conflict', () => {
    const random = randomFrom(12);
    let count = 0;
    const noted = (): Note => {
      const start = random(text.length - 20);
      const created = `2024-01-01T00:00:${String(count % 60).padStart(2, '0')}Z`;
      return {
        id: `urn:uuid:${count++}`,
        at: anchorOf(text, { start, end: start + 8 }),
        text: `记${random(99)}`,
        tags: [],
        created,
      };
    };
    const day = (base: string): string => {
      let file = base;
      for (let step = 1 + random(6); step > 0; step--) {
        const notes = readNotes(file);
        const some = notes.notes[random(Math.max(1, notes.notes.length))];
        const kind = some === undefined ? 2 : random(5);
        const modified = `2024-02-01T00:${String(count++ % 60).padStart(2, '0')}:00Z`;
        file = printNotes(
          kind === 0 && some !== undefined
            ? withoutNote(notes, some.id)
            : kind === 1 && some !== undefined
              ? withNote(notes, { ...some, text: `改${random(99)}`, modified })
              : withNote(notes, noted()),
          '1.txt',
        );
      }
      return file;
    };
    const lines = (file: string): ReadonlySet<string> => {
      const { notes, superseded } = readNotes(file);
      return new Set([...notes, ...superseded].map((note) => JSON.stringify(note)));
    };
    for (let round = 0; round < HISTORIES; round++) {
      const base = random(4) === 0 ? '' : day(printNotes(EMPTY_NOTES, '1.txt'));
      const [ours, theirs] = [day(base), day(base)];
      for (const union of [false, true]) {
        const both = merged(folder, base, ours, theirs, union);
        checkUnion(lines(base), lines(ours), lines(theirs), lines(both));
        const file = readNotes(both);
        assert.deepEqual(file.unread, [], both);
        assert.deepEqual(lines(printNotes(file, '1.txt')), lines(both));
      }
    }
  }).timeout(120_000);
});
