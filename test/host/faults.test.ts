/** The reader's corrections on disks that misbehave: nothing that anybody wrote is lost. */
import * as vscode from 'vscode';
import type { Correction } from '../../src/core/corrections/model';
import { EMPTY_SIDECAR, printSidecar, withCorrection } from '../../src/core/corrections/sidecar';
import { Corrections } from '../../src/host/corrections/corrections';
import { Watching } from '../../src/host/files/watching';
import { plainMarkdown } from '../../src/host/shown/markup';
import { ok, same } from './assert';
import { fileAt } from './bulletins';
import { memoryState, unwritableState } from './kept-state';
import { MemoryFiles } from './memory';

const word = (from: string): Correction => ({ kind: 'word', from, to: `${from}！` });
/** What node offers of files, where the host is node on a system with links and modes. */
interface NodeFiles {
  symlinkSync(target: string, path: string): void;
  linkSync(target: string, path: string): void;
  chmodSync(path: string, mode: number): void;
  statSync(path: string): { readonly mode: number };
  lstatSync(path: string): { isSymbolicLink(): boolean };
}
function nodeFiles(): NodeFiles | undefined {
  const { process } = globalThis as { process?: NodeJS.Process & { getBuiltinModule?: (name: string) => unknown } };
  return process !== undefined && process.platform !== 'win32'
    ? (process.getBuiltinModule?.('node:fs') as never)
    : undefined;
}
const watching = new Watching();

let count = 0;

describe('corrections', () => {
  let files: MemoryFiles;
  let registered: vscode.Disposable;
  let corrections: Corrections;
  let text: vscode.Uri;
  const SIDECAR = '/texts/1.txt.bulletin.json';
  const sidecar = (): string => new TextDecoder().decode(files.bytes(SIDECAR) ?? new Uint8Array());
  const words = async (): Promise<readonly string[]> =>
    (await corrections.of(text)).flatMap((one) => (one.kind === 'word' ? [one.from] : []));

  beforeEach(() => {
    files = new MemoryFiles();
    const scheme = `faults${++count}`;
    registered = vscode.workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true });
    text = vscode.Uri.from({ scheme, path: '/texts/1.txt' });
    files.put('/texts/1.txt', '渡口停航\n');
    corrections = new Corrections(memoryState(), watching);
  });
  afterEach(() => {
    corrections.dispose();
    registered.dispose();
  });

  it('are kept beside the text, one a line', async () => {
    same(await corrections.add(text, word('甲')), 'sidecar');
    same(await corrections.add(text, word('乙')), 'sidecar');
    same(await words(), ['乙', '甲']);
    same(files.paths, ['/texts/1.txt', SIDECAR]);
  });

  // nothing is wrong for the reader, so nothing is said but where the correction is kept
  it('join what somebody else wrote meanwhile', async () => {
    await corrections.add(text, word('甲'));
    let other = sidecar().replace('甲', '丙');
    files.faults.beforeRead = (path) => {
      // another window writes between our reading and our writing
      if (path === SIDECAR && other !== '') {
        const now = other;
        other = '';
        queueMicrotask(() => files.put(SIDECAR, now));
      }
    };
    same(await corrections.add(text, word('乙')), 'sidecar');
    ok(sidecar().includes('丙') && sidecar().includes('乙'), sidecar());
  });

  // nor here: neither window has lost anything
  it('of two windows that write at the same time are all there', async () => {
    const windows = [new Corrections(memoryState(), watching), new Corrections(memoryState(), watching)];
    const rounds = Array.from({ length: 12 }, (_, round) => round);
    for (const round of rounds) {
      await Promise.all(windows.map((one, at) => one.add(text, word(`${'甲乙'[at]}${round}`))));
    }
    for (const [at, one] of windows.entries()) {
      const known = await one.of(text);
      const own = known.flatMap((each) => (each.kind === 'word' ? [each.from] : []));
      same(
        rounds.map((round) => `${'甲乙'[at]}${round}`).filter((added) => !own.includes(added)),
        [],
      );
    }
    same(files.paths, ['/texts/1.txt', SIDECAR]);
    for (const one of windows) one.dispose();
  });

  it('are taken back by one window while another writes: its are all there, and what was taken back is gone', async () => {
    const [one, other] = [new Corrections(memoryState(), watching), new Corrections(memoryState(), watching)];
    const rounds = Array.from({ length: 6 }, (_, round) => round);
    for (const round of rounds) {
      await one.add(text, word(`甲${round}`));
      await Promise.all([one.undo(), other.add(text, word(`乙${round}`))]);
    }
    const left = (await new Corrections(memoryState(), watching).of(text)).flatMap((each) =>
      each.kind === 'word' ? [each.from] : [],
    );
    same(
      rounds.filter((round) => !left.includes(`乙${round}`)),
      [],
    );
    one.dispose();
    other.dispose();
  });

  it('are undone though somebody wrote meanwhile, whose lines stay', async () => {
    await corrections.add(text, word('甲'));
    files.put(SIDECAR, sidecar().replace('{}]}', `${JSON.stringify(word('丙'))},\n{}]}`));
    same(await corrections.undo(), 'sidecar');
    ok(sidecar().includes('丙') && !sidecar().includes('甲'), sidecar());
    same(await corrections.redo(), 'sidecar');
    ok(sidecar().includes('丙') && sidecar().includes('甲'), sidecar());
  });

  it('leave no file where there was none, and the file that was there to the byte', async () => {
    await corrections.add(text, word('甲'));
    await corrections.add(text, word('乙'));
    await corrections.undo();
    await corrections.undo();
    same(files.paths, ['/texts/1.txt']);
    const before = '{"corrections" : [ ], "version":1, "by": "me"}';
    files.put(SIDECAR, before);
    await corrections.add(text, word('甲'));
    ok(sidecar() !== before, 'nothing was written');
    await corrections.undo();
    same(sidecar(), before);
  });

  it('that were taken back where the disk refuses hold no more, and go from the file once it can be written', async () => {
    await corrections.add(text, word('甲'));
    await corrections.add(text, word('乙'));
    const [first] = (await corrections.of(text)).filter((one) => one.kind === 'word' && one.from === '甲');
    ok(first, 'it is not kept');
    files.faults.refuseWrites = () => new Error('ENOSPC: no space left on device, write');
    same(await corrections.takeBack(text, [first]), 'full');
    same(await words(), ['乙']);
    ok(sidecar().includes('甲'), 'the file was written');
    files.faults.refuseWrites = false;
    same(await corrections.add(text, word('丙')), 'sidecar');
    ok(!sidecar().includes('甲') && sidecar().includes('乙') && sidecar().includes('丙'), sidecar());
    // and back again, in the order of things
    await corrections.undo();
    same(await corrections.undo(), 'sidecar');
    ok(sidecar().includes('甲') && !sidecar().includes('丙'), sidecar());
  });

  it('leave a malformed sidecar as it is, and are kept all the same', async () => {
    files.put(SIDECAR, '{ "version": 1, "corrections": [ …');
    same(await corrections.add(text, word('甲')), 'malformed');
    same(sidecar(), '{ "version": 1, "corrections": [ …');
    same(await words(), ['甲']);
  });

  it('never overwrite a sidecar that cannot be read just now', async () => {
    await corrections.add(text, word('甲'));
    const before = sidecar();
    files.faults.unreadable = (path) => path === SIDECAR;
    same(await corrections.add(text, word('乙')), 'forbidden');
    same(sidecar(), before);
    files.faults.unreadable = () => false;
    corrections.dispose();
    ok((await words()).includes('乙'), 'the new one is lost');
  });

  it('are kept in the workspace where the folder cannot be written', async () => {
    files.faults.refuseWrites = true;
    same(await corrections.add(text, word('甲')), 'forbidden');
    same(await words(), ['甲']);
    same(files.paths, ['/texts/1.txt']);
  });

  it('go from the workspace into the sidecar with the next that can be written, the latest word last', async () => {
    files.faults.refuseWrites = true;
    await corrections.add(text, word('甲'));
    await corrections.add(text, { kind: 'word', from: '乙', to: '旧' });
    files.faults.refuseWrites = false;
    same(await corrections.add(text, { kind: 'word', from: '乙', to: '新' }), 'sidecar');
    const all = (await corrections.of(text)).flatMap((one) => (one.kind === 'word' ? [one.from + one.to] : []));
    same(all, ['乙新', '甲甲！']);
    ok(sidecar().includes('甲') && !sidecar().includes('旧'), sidecar());
  });

  it('hold in this window where not even the workspace can be written', async () => {
    corrections.dispose();
    corrections = new Corrections(unwritableState(), watching);
    files.faults.refuseWrites = () => new Error('ENOSPC: no space left on device, write');
    same(await corrections.add(text, word('甲')), 'memory');
    same(await words(), ['甲']);
  });

  it('are kept in the workspace where the disk never answers, and hold up no other', async () => {
    corrections.dispose();
    corrections = new Corrections(memoryState(), watching, 200);
    files.faults.hangs = true;
    same(await corrections.add(text, word('甲')), 'locked');
    files.faults.hangs = false;
    const other = text.with({ path: '/texts/2.txt' });
    files.put('/texts/2.txt', '渡口复航\n');
    same(await corrections.add(other, word('乙')), 'sidecar');
    same(await words(), ['甲']);
  });

  it('are read once whoever held the sidecar for a moment lets go of it', async () => {
    await corrections.add(text, word('甲'));
    const next = new Corrections(memoryState(), watching);
    let held = 2;
    files.faults.beforeRead = (path) => {
      if (path === SIDECAR && held-- > 0) throw new Error('EBUSY: resource busy or locked, open');
    };
    same((await next.of(text)).length, 1);
    // and after it was held for longer, when it is asked for again
    held = 100;
    const late = new Corrections(memoryState(), watching);
    same([(await late.of(text)).length, (await late.file(text)).problems.length], [0, 1]);
    held = 0;
    same([(await late.of(text)).length, (await late.file(text)).problems.length], [1, 0]);
    for (const one of [next, late]) one.dispose();
  });

  // nor here: the corrections are there as before
  it('are found again where the writer was killed between its last two steps', async () => {
    await corrections.add(text, word('甲'));
    files.put(`${SIDECAR}.new`, sidecar(), Date.now());
    files.remove(SIDECAR);
    const next = new Corrections(memoryState(), watching);
    same((await next.of(text)).length, 1);
    same(await next.add(text, word('乙')), 'sidecar');
    ok(sidecar().includes('甲') && sidecar().includes('乙'), sidecar());
    next.dispose();
  });

  it('are not hidden by an empty new file that was left, nor brought back by an old one', async () => {
    await corrections.add(text, word('甲'));
    files.put(`${SIDECAR}.new`, '', Date.now() + 1_000);
    const next = new Corrections(memoryState(), watching);
    same((await next.of(text)).length, 1);
    const other = printSidecar(withCorrection(EMPTY_SIDECAR, word('旧')));
    files.put(`${SIDECAR}.new`, other, Date.now() - 60_000);
    const late = new Corrections(memoryState(), watching);
    same(
      (await late.of(text)).map((one) => one.kind === 'word' && one.from),
      ['甲'],
    );
    // whoever deleted the sidecar long after wants nothing of it back
    files.remove(SIDECAR);
    files.put(`${SIDECAR}.new`, other, Date.now() - 30 * 24 * 3_600_000);
    const last = new Corrections(memoryState(), watching);
    same(await last.of(text), []);
    for (const one of [next, late, last]) one.dispose();
  });

  it('are found again where the writer was killed while the file was written in place', async () => {
    await corrections.add(text, word('甲'));
    await corrections.add(text, word('乙'));
    const whole = sidecar();
    files.put(`${SIDECAR}.new`, whole, Date.now() - 1_000);
    files.put(SIDECAR, whole.slice(0, 40), Date.now());
    const next = new Corrections(memoryState(), watching);
    same((await next.of(text)).length, 2);
    same(await next.add(text, word('丙')), 'sidecar');
    same(files.paths, ['/texts/1.txt', SIDECAR]);
    same((await next.of(text)).length, 3);
    next.dispose();
  });

  it('keep what an earlier version, a formatter or somebody else wrote as it stands', async () => {
    const old =
      '{"version":1,"author":"李","n":1e999,\n"corrections":[{"kind":"word","from":"甲","to":"乙","why":1.50},{"kind":"sing"}],"corrections":[{"kind":"word","from":"丙","to":"丁"}]}';
    files.put(SIDECAR, old);
    same(await corrections.add(text, word('戊')), 'sidecar');
    const written = sidecar();
    for (const kept of ['"author":"李"', '"n":1e999', '"why":1.50', '{"kind":"sing"}', '丙', '戊']) {
      ok(written.includes(kept), `${kept} is lost: ${written}`);
    }
    same((await words()).length, 3);
  });

  it('leave bytes that are no UTF-8 as they are', async () => {
    const line = '{"kind":"word","from":"甲","to":"乙"},\n';
    const bytes = new Uint8Array([
      ...new TextEncoder().encode(`{"version":2,"corrections":[\n${line}{"kind":"word","from":"`),
      0xff,
      0xe4,
      ...new TextEncoder().encode('","to":"x"},\n{}]}\n'),
    ]);
    files.put(SIDECAR, bytes);
    same(await corrections.add(text, word('戊')), 'sidecar');
    same(await words(), ['戊', '甲']);
    const written = files.bytes(SIDECAR) ?? new Uint8Array();
    ok(
      written.some((byte, index) => byte === 0xff && written[index + 1] === 0xe4),
      'the bytes are others',
    );
  });

  it('make no deleted folder anew', async () => {
    files.remove('/texts/1.txt');
    same(await corrections.add(text, word('甲')), 'no-files');
    same(files.paths, []);
    same(await words(), ['甲']);
  });

  it('that no file could give back are refused once, and nothing is written', async () => {
    same(await corrections.add(text, { kind: 'word', from: '\ud800', to: 'x' }), 'unfit');
    same(await corrections.add(text, { kind: 'issue-date', value: '2023-02-30' }), 'unfit');
    same(files.written, []);
    same(await words(), []);
  });

  it('of a file larger than any are not read: its size is asked for first', async () => {
    files.put(SIDECAR, new Uint8Array(16_000_001));
    const before = files.reads;
    same([(await corrections.of(text)).length, (await corrections.file(text)).problems.length], [0, 1]);
    same(files.reads, before);
    same(await corrections.add(text, word('甲')), 'malformed');
    same(files.bytes(SIDECAR)?.length, 16_000_001);
  });

  it('of two sides that version control could not merge all count, and are merged with the next one', async () => {
    const line = (from: string): string => `{"kind":"word","from":"${from}","to":"x"},\n`;
    files.put(
      SIDECAR,
      `{"version":2,"corrections":[\n<<<<<<< ours\n${line('甲')}=======\n${line('乙')}>>>>>>> theirs\n{}]}\n`,
    );
    same(await words(), ['甲', '乙']);
    same((await corrections.file(text)).problems.length, 1);
    same(await corrections.add(text, word('丙')), 'sidecar');
    ok(!sidecar().includes('<<<<'), sidecar());
    same((await words()).length, 3);
  });

  it('are read again when everything is, where no watcher told of a change', async () => {
    same(await words(), []);
    files.put(SIDECAR, printSidecar(withCorrection(EMPTY_SIDECAR, word('甲'))));
    same(await words(), []);
    corrections.refresh();
    same(await words(), ['甲']);
  });

  it('go through links, and leave mode and hard links as they are', async function () {
    const fs = nodeFiles();
    if (fs === undefined || fileAt('').scheme !== 'file') return this.skip();
    const folder = fileAt('linked');
    const page = vscode.Uri.joinPath(folder, '1.txt');
    const beside = page.with({ path: `${page.path}.bulletin.json` });
    const real = vscode.Uri.joinPath(folder, 'real.json');
    const hard = vscode.Uri.joinPath(folder, 'hard.json');
    try {
      await vscode.workspace.fs.writeFile(page, new TextEncoder().encode('渡口停航\n'));
      await vscode.workspace.fs.writeFile(real, new Uint8Array());
      fs.symlinkSync(real.fsPath, beside.fsPath);
      fs.linkSync(real.fsPath, hard.fsPath);
      fs.chmodSync(real.fsPath, 0o640);
      same(await corrections.add(page, word('甲')), 'sidecar');
      ok(fs.lstatSync(beside.fsPath).isSymbolicLink(), 'the link is a file now');
      same(fs.statSync(real.fsPath).mode & 0o777, 0o640);
      same(new TextDecoder().decode(await vscode.workspace.fs.readFile(hard)).includes('甲'), true);
    } finally {
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });
});

describe('words in markup', () => {
  const HOSTILE = [
    '[click](command:workbench.action.quit)',
    '![](https://example.org/x.png)',
    '<img src=x onerror=alert(1)>',
    '<a href="command:x">x</a>',
    '`code` **bold** _em_ ~~del~~ $(rocket) &lt;b&gt;',
    'https://example.org www.example.org mailto:a@example.org',
    '# head\n- item\n1. item\n| a | b |\n|---|---|',
    '\\[x\\](command:x)',
    ']]]((((\u0000\u202e',
  ];
  for (const text of HOSTILE) {
    it(`are only words: ${JSON.stringify(text.slice(0, 24))}`, () => {
      const safe = plainMarkdown(text);
      ok(!/[\r\n]/.test(safe), safe);
      // every mark that could begin markup is escaped; what is escaped is text
      const bare = safe.replace(/\\[\\`*_{}[\]()#+\-.!|<>~$&:@]/g, '');
      ok(!/[\\`*_{}[\]()#<>~$&@:|!]/.test(bare), bare);
    });
  }
});
