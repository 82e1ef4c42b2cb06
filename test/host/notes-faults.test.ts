/** The reader's notes on disks that misbehave: nothing that anybody wrote is lost. */
import * as vscode from 'vscode';
import { EMPTY_NOTES, printNotes, readNotes, withNote } from '../../src/core/notes/file';
import type { Note } from '../../src/core/notes/model';
import type { Reports } from '../../src/host/log';
import type { KeptNote } from '../../src/host/notes/changes';
import { Notes } from '../../src/host/notes/notes';
import { ok, same } from './assert';
import { memoryState, unwritableState } from './kept-state';
import { MemoryFiles } from './memory';

const TEXT = '渡口停航五天，居民改走大桥。';
const SOURCE = 'urn:bulletin:1.txt';
const FILE = '/texts/1.txt.notes.jsonl';
const note = (id: string, text = id): Note => ({
  id: `urn:uuid:${id}`,
  at: { quote: '渡口', prefix: '', suffix: '停航五天', start: 0 },
  text,
  tags: [],
  created: '2024-03-01T08:00:00Z',
});
const log: Reports = {
  unexpected: (what, error) => ok(false, `${what}: ${String(error)}`),
  refused: () => undefined,
  detached: (what, work) => void work.then(undefined, (error: unknown) => log.unexpected(what, error)),
};
let count = 0;

describe('notes on a disk', () => {
  let files: MemoryFiles;
  let registered: vscode.Disposable;
  let notes: Notes;
  let text: vscode.Uri;
  const file = (): string => new TextDecoder().decode(files.bytes(FILE) ?? new Uint8Array());
  const said = async (of = notes): Promise<readonly string[]> => (await of.of(text)).map((one) => one.text).sort();
  const put = (id: string, words = id, of = notes): Promise<KeptNote> => of.change(text, [{ put: note(id, words) }]);

  beforeEach(() => {
    files = new MemoryFiles();
    const scheme = `notefaults${++count}`;
    registered = vscode.workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true });
    text = vscode.Uri.from({ scheme, path: '/texts/1.txt' });
    files.put('/texts/1.txt', TEXT);
    notes = new Notes(memoryState(), log);
  });
  afterEach(() => {
    notes.dispose();
    registered.dispose();
  });

  it('are kept beside the text, found in it, and leave no file behind', async () => {
    same([await put('a'), await put('b')], ['beside', 'beside']);
    same(files.paths, ['/texts/1.txt', FILE]);
    const placed = await notes.placed(text);
    same(
      placed.map(({ place }) => place.kind === 'found' && TEXT.slice(place.span.start, place.span.end)),
      ['渡口', '渡口'],
    );
    same(await notes.change(text, [{ drop: 'urn:uuid:a' }, { drop: 'urn:uuid:b' }]), 'beside');
    same(files.paths, ['/texts/1.txt']);
  });

  it('join what somebody else wrote meanwhile', async () => {
    await put('a');
    let other = `${file()}${printNotes(withNote(EMPTY_NOTES, note('c')), SOURCE)}`;
    files.faults.beforeRead = (path) => {
      if (path !== FILE || other === '') return;
      const now = other;
      other = '';
      queueMicrotask(() => files.put(FILE, now));
    };
    same(await put('b'), 'beside');
    same(readNotes(file()).notes.length, 3);
  });

  it('of two windows that write at the same time are all there', async () => {
    const windows = [new Notes(memoryState(), log), new Notes(memoryState(), log)];
    const rounds = Array.from({ length: 8 }, (_, round) => round);
    for (const round of rounds) await Promise.all(windows.map((one, at) => put(`${'ab'[at]}${round}`, undefined, one)));
    const all = new Set((await Promise.all(windows.map((one) => said(one)))).flat());
    const there = new Set(readNotes(file()).notes.map((one) => one.text));
    same(
      rounds.flatMap((round) => [`a${round}`, `b${round}`]).filter((one) => !all.has(one) || !there.has(one)),
      [],
    );
    same(files.paths, ['/texts/1.txt', FILE]);
    for (const one of windows) one.dispose();
  });

  for (const [refused, error] of [
    ['forbidden', undefined],
    ['full', 'ENOSPC: no space left on device, write'],
    ['locked', 'EBUSY: resource busy or locked, open'],
    ['read-only', 'EROFS: read-only file system, open'],
  ] as const) {
    it(`are kept in the workspace where writing is refused (${refused}), and go into the file with the next`, async () => {
      await put('a');
      files.faults.refuseWrites = error === undefined ? true : () => new Error(error);
      same(await put('b'), refused);
      same(await notes.change(text, [{ drop: 'urn:uuid:a' }]), refused);
      same(await said(), ['b']);
      same(readNotes(file()).notes.length, 1);
      files.faults.refuseWrites = false;
      same(await put('c'), 'beside');
      same(await said(), ['b', 'c']);
      same(readNotes(file()).notes.length, 2);
    }).timeout(60_000);
  }

  it('hold in this window where not even the workspace can be written', async () => {
    notes.dispose();
    notes = new Notes(unwritableState(), log);
    files.faults.refuseWrites = true;
    same(await put('a'), 'memory');
    same(await said(), ['a']);
  });

  it('are kept in the workspace where the disk never answers, and hold up no other', async () => {
    notes.dispose();
    notes = new Notes(memoryState(), log, 1_000);
    files.faults.hangs = true;
    same(await put('a'), 'locked');
    files.faults.hangs = false;
    // VS Code lets writes to one file wait for each other
    const other = text.with({ path: '/texts/2.txt' });
    files.put('/texts/2.txt', TEXT);
    same(await notes.change(other, [{ put: note('b') }]), 'beside');
    same(await said(), ['a']);
  });

  it('never overwrite a file that cannot be read just now, or is larger than any', async () => {
    await put('a');
    const before = file();
    files.faults.unreadable = (path) => path === FILE;
    same(await put('b'), 'forbidden');
    same(file(), before);
    files.faults.unreadable = () => false;
    same(await put('c'), 'beside');
    same(await said(), ['a', 'b', 'c']);
    files.put(FILE, new Uint8Array(16_000_001));
    notes.refresh();
    same([(await notes.file(text)).problems.length, await put('d')], [1, 'malformed']);
    same(files.bytes(FILE)?.length, 16_000_001);
  });

  it('are found again where the writer was killed while the file was written in place', async () => {
    await put('a');
    await put('b');
    const whole = file();
    files.put(`${FILE}.new`, whole, Date.now() - 1_000);
    files.put(FILE, whole.slice(0, 40), Date.now());
    const next = new Notes(memoryState(), log);
    same(await said(next), ['a', 'b']);
    same(await put('c', undefined, next), 'beside');
    same(files.paths, ['/texts/1.txt', FILE]);
    same(await said(next), ['a', 'b', 'c']);
    next.dispose();
  });

  it('keep lines that are no notes, bytes that are no UTF-8, and fields that are not known', async () => {
    const line = printNotes(withNote(EMPTY_NOTES, note('a')), SOURCE).replace('}\n', ',"rights":"CC0"}\n');
    const odd = new Uint8Array([...new TextEncoder().encode(`${line}not a note `), 0xff, 0xe4, 0x0a]);
    files.put(FILE, odd);
    same((await notes.file(text)).problems.length, 1);
    same(await put('a', 'changed'), 'beside');
    const bytes = files.bytes(FILE) ?? new Uint8Array();
    ok(
      bytes.some((byte, at) => byte === 0xff && bytes[at + 1] === 0xe4),
      'the bytes are others',
    );
    ok(file().includes('"rights":"CC0"') && file().includes('changed') && file().includes('not a note'), file());
  });

  it('of two sides that version control could not merge all count, and are merged with the next one', async () => {
    const line = (id: string): string => printNotes(withNote(EMPTY_NOTES, note(id)), SOURCE);
    files.put(FILE, `<<<<<<< ours\n${line('a')}=======\n${line('b')}>>>>>>> theirs\n`);
    same(await said(), ['a', 'b']);
    same(await put('c'), 'beside');
    ok(!file().includes('<<<<'), file());
    same(await said(), ['a', 'b', 'c']);
  });

  it('that no file could give back are refused once, and nothing is written', async () => {
    same(await put('a', '\ud800'), 'unfit');
    same(files.written, []);
    same(await said(), []);
  });

  it('make no deleted folder anew', async () => {
    files.remove('/texts/1.txt');
    same(await put('a'), 'no-files');
    same(files.paths, []);
    same(await said(), ['a']);
  });

  it('that are kept in the workspace go along with a text that is moved', async () => {
    files.faults.refuseWrites = true;
    await put('a');
    files.faults.refuseWrites = false;
    const to = text.with({ path: '/texts/2.txt' });
    files.put('/texts/2.txt', TEXT);
    await notes.moved(text, to);
    same([(await notes.of(text)).length, (await notes.of(to)).length], [0, 1]);
  });
});
