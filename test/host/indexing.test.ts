/** The index of a workspace on file systems that misbehave: nothing hangs, nothing is lost, what is known is right. */
import { Finder } from '../../src/host/workspace-index/finder';
import { Archive, PAGE } from './archive';
import { eventually, ok, same } from './assert';

describe('the index of a workspace', () => {
  let archive: Archive;
  beforeEach(() => {
    archive = new Archive();
    for (const day of [3, 1, 2]) archive.files.put(`/texts/${day}.txt`, PAGE(day));
    archive.files.put('/texts/notes.txt', 'Buy milk, write to Ann.\n');
    archive.files.put('/texts/picture.txt', new Uint8Array([0x89, 0x50, 0, 1, 2, 3]));
  });
  afterEach(() => archive.dispose());

  it('is made where file search never answers and no watcher fires, in order of days', async () => {
    const { indexing, known } = await archive.read();
    same(known, ['/texts/1.txt', '/texts/2.txt', '/texts/3.txt']);
    const { read, found, limited, busy } = indexing.progress;
    same([read, found, limited, busy], [5, 5, false, false]);
  });

  it('comes back in the next window from stats alone', async () => {
    await archive.read();
    await archive.kept();
    archive.files.reads = 0;
    const { known } = await archive.read();
    same(known, ['/texts/1.txt', '/texts/2.txt', '/texts/3.txt']);
    const shards = archive.files.paths.filter((path) => path.startsWith('/storage/')).length;
    ok(archive.files.reads <= shards, `${archive.files.reads} reads for ${shards} files of the index`);
  });

  it('reads again what changed, forgets what went, finds what came', async () => {
    await archive.read();
    await archive.kept();
    archive.files.put('/texts/2.txt', PAGE(9), 1_000_000_009_999);
    archive.files.remove('/texts/3.txt');
    archive.files.put('/texts/deep/4.txt', PAGE(4));
    const { indexing, known } = await archive.read();
    same(known, ['/texts/1.txt', '/texts/deep/4.txt', '/texts/2.txt']);
    same(indexing.index.entries.at(-1)?.issueDate, '2021-03-09');
  });

  it('reads only what is new where a thousand files change at once', async function () {
    // a round trip to the file system for each look at each file: a slow machine takes half a minute for the first reading
    this.timeout(400_000);
    const path = (at: number): string => `/texts/archive/${String(at).padStart(4, '0')}.txt`;
    for (let at = 0; at < 750; at++) archive.files.put(path(at), PAGE(1 + (at % 28)));
    const first = await archive.read();
    same(first.known.length, 753);
    await archive.kept();
    for (let at = 0; at < 400; at++) archive.files.remove(path(at));
    for (let at = 400; at < 700; at++)
      archive.files.put(path(at), PAGE(5, '渡口复航，大桥上清静了。'), 1_000_000_009_999);
    for (let at = 2_000; at < 2_300; at++) archive.files.put(path(at), PAGE(6));
    archive.files.reads = 0;
    const { known } = await archive.read();
    const { reads } = archive.files;
    const shards = archive.files.paths.filter((one) => one.startsWith('/storage/')).length;
    same(known.length, 753 - 400 + 300);
    same(
      known.filter((one) => one.startsWith('/texts/archive/') && Number(one.slice(15, 19)) < 400),
      [],
    );
    ok(reads <= 600 + shards, `${reads} reads for 600 new texts and ${shards} files of the index`);
    // from scratch it is the same
    archive.storage = '/other';
    same([...(await archive.read()).known].sort(), [...known].sort());
  });

  it('tells apart a file of the same size and time by its bytes, where its time says little', async () => {
    archive.files.put('/texts/1.txt', PAGE(1), Date.now());
    await archive.read();
    await archive.kept();
    const { mtime } = archive.files.stat(archive.uri('/texts/1.txt'));
    archive.files.put('/texts/1.txt', PAGE(7), mtime);
    const { indexing } = await archive.read();
    same(
      indexing.index.entries.map(({ issueDate }) => issueDate),
      ['2021-03-02', '2021-03-03', '2021-03-07'],
    );
  });

  it('is made anew, silently, where what was kept is broken, cut off, empty or of another version', async () => {
    await archive.read();
    await archive.kept();
    const shards = archive.files.paths.filter((path) => path.endsWith('.bin'));
    shards.forEach((path, index) => {
      const bytes = archive.files.bytes(path) ?? new Uint8Array();
      const broken = [
        bytes.slice(0, bytes.length >> 1),
        new Uint8Array(),
        bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte)),
      ];
      archive.files.put(path, broken[index % 3] ?? bytes);
    });
    same((await archive.read()).known.length, 3);
    archive.version = '2';
    archive.files.reads = 0;
    same((await archive.read()).known.length, 3);
    ok(archive.files.reads >= 5, 'texts were not read again');
  });

  it('asks again only the texts that hold a name when the reader says something of it', async () => {
    archive.files.put('/texts/5.txt', PAGE(5, '船工霍青禾说，趸船用了二十年。'));
    const { indexing } = await archive.read();
    archive.files.reads = 0;
    archive.shared = [{ text: '霍青禾', kind: 'none' }];
    archive.changed.fire('all');
    await eventually('the text is read again', () => (archive.files.reads > 0 ? true : undefined));
    await eventually('nobody is named', () => {
      const names = indexing.index.entry(archive.uri('/texts/5.txt').toString())?.restored().names();
      return names?.entities.some(({ name }) => name === '霍青禾') ? undefined : true;
    });
    same(archive.files.reads, 1);
  });

  it('holds what the reader says is a bulletin and not what they say is none, at once and in the next window', async () => {
    const notes = archive.uri('/texts/notes.txt');
    const page = archive.uri('/texts/2.txt');
    const { indexing, known } = await archive.read();
    ok(!known.includes(notes.path) && known.includes(page.path), known.join(' '));
    await archive.choices.choose(notes, { reads: true, was: 'plaintext' });
    await archive.choices.choose(page, { reads: false, was: 'plaintext' });
    const said = ['/texts/1.txt', '/texts/3.txt', '/texts/notes.txt'];
    await eventually('the index follows', () =>
      [...archive.known(indexing)].sort().join(' ') === said.join(' ') ? true : undefined,
    );
    await archive.kept();
    archive.files.reads = 0;
    same([...(await archive.read()).known].sort(), said);
    const shards = archive.files.paths.filter((path) => path.startsWith('/storage/')).length;
    ok(archive.files.reads <= shards, 'what has not changed was read again');
    // what is taken back is told by its text again, though it was said while no window was open
    await archive.choices.choose(notes, undefined);
    await archive.choices.choose(page, undefined);
    same([...(await archive.read()).known].sort(), ['/texts/1.txt', '/texts/2.txt', '/texts/3.txt']);
  });

  it('knows nothing without a folder, and several folders together', async () => {
    archive.roots = [];
    same((await archive.read()).known, []);
    archive.files.put('/more/8.txt', PAGE(8));
    archive.roots = ['/texts', '/more'];
    same((await archive.read()).known.length, 4);
  });

  it('stops at its limits and says so', async () => {
    archive.limits = { files: 2, bytes: 4_000_000 };
    const { indexing, known } = await archive.read();
    same([known.length, indexing.progress.limited, indexing.progress.found], [2, true, 5]);
    archive.limits = { files: 100, bytes: 100 };
    archive.storage = undefined;
    same((await archive.read()).indexing.progress.large, 3);
  });

  it('reads no more of a hundred thousand files than its limit', async () => {
    archive.limits = { files: 3, bytes: 4_000_000 };
    const many = Array.from({ length: 100_000 }, (_, at) => archive.uri(`/texts/x${at}.txt`));
    archive.search = new Finder((async (pattern: unknown) =>
      String(pattern).includes('txt,md') ? many : []) as never);
    const { indexing } = await archive.read();
    same([indexing.progress.found, indexing.progress.read, indexing.progress.limited], [100_000, 3, true]);
  });

  it('comes to an end where folders turn in a circle', async () => {
    archive.files.faults.circle = 'again';
    const { known } = await archive.read();
    ok(known.includes('/texts/1.txt'), 'the text was not found');
  });

  it('takes a file that vanishes or grows while it is read as it is then', async () => {
    let grown = 0;
    archive.files.faults.beforeRead = (path) => {
      if (path === '/texts/1.txt') archive.files.remove(path);
      if (path === '/texts/2.txt' && grown++ === 0) archive.files.put(path, PAGE(6), 1_000_000_000_001);
    };
    const { indexing, known } = await archive.read();
    same(known, ['/texts/3.txt', '/texts/2.txt']);
    same(indexing.index.entries.at(-1)?.issueDate, '2021-03-06');
  });

  it('passes over what cannot be read, says so, and reads it once it can', async () => {
    archive.files.faults.unreadable = (path) => path === '/texts/2.txt';
    const { indexing, known } = await archive.read();
    same([known, indexing.progress.unreadable], [['/texts/1.txt', '/texts/3.txt'], 1]);
    archive.files.faults.unreadable = () => false;
    indexing.refresh();
    const again = await archive.read(indexing);
    same([again.known.length, indexing.progress.unreadable], [3, 0]);
  });

  it('goes on without being kept where the storage refuses, and says so', async () => {
    archive.files.faults.refuseWrites = true;
    const { indexing, known } = await archive.read();
    same(known.length, 3);
    await eventually('it is said', () => (indexing.progress.unkept ? true : undefined));
    same(
      archive.files.paths.filter((path) => path.startsWith('/storage')),
      [],
    );
  });

  it('leaves nothing half-written where it is killed before the last step of writing', async () => {
    await archive.read();
    await archive.kept();
    archive.files.faults.refuseRenames = true;
    archive.files.put('/texts/1.txt', PAGE(11), 1_000_000_000_777);
    const { indexing } = await archive.read();
    await eventually('it is said', () => (indexing.progress.unkept ? true : undefined));
    same(
      archive.files.paths.filter((path) => path.endsWith('.tmp')),
      [],
    );
    archive.files.faults.refuseRenames = false;
    const again = await archive.read();
    same([again.known.length, again.indexing.index.entries.at(-1)?.issueDate], [3, '2021-03-11']);
  });

  it('clears away what a writer that was killed left behind, and nothing that is being written', async () => {
    await archive.read();
    await archive.kept();
    const name = (written: number): string => `/storage/index/3.bin.${written.toString(36)}-abc123.tmp`;
    const [dead, alive] = [name(Date.now() - 86_400_000), name(Date.now())];
    for (const path of [dead, alive]) archive.files.put(path, 'half');
    await archive.read();
    same(
      archive.files.paths.filter((path) => path.endsWith('.tmp')),
      [alive],
    );
  });

  it('is whole whichever of two windows writes last', async () => {
    await Promise.all([archive.read(), archive.read()]);
    await archive.kept();
    same((await archive.read()).known.length, 3);
  });

  it('does not mind a clock in the wrong year', async () => {
    archive.files.put('/texts/1.txt', PAGE(1), Date.UTC(2061, 0));
    archive.files.put('/texts/2.txt', PAGE(2), -1);
    same((await archive.read()).known.length, 3);
    await archive.kept();
    archive.files.put('/texts/1.txt', PAGE(8), Date.UTC(1975, 0));
    same((await archive.read()).indexing.index.entries.at(-1)?.issueDate, '2021-03-08');
  });

  it('stops when told to and goes on when asked', async () => {
    const indexing = archive.open();
    indexing.readInBackground();
    indexing.cancel();
    await eventually('it stops', () => (indexing.progress.busy ? undefined : true));
    same(indexing.complete, false);
    indexing.readInBackground();
    same(indexing.progress.busy, false);
    same((await archive.read(indexing)).known.length, 3);
  });
});
