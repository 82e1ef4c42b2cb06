/** What the reader is told where the disk refuses a correction: what is wrong, in words that tell one fault from another. */
import * as vscode from 'vscode';
import type { Correction } from '../../src/core/corrections/model';
import { eventually, ok, same } from './assert';
import { bulletinApi, closeAll, fileAt, openAt } from './bulletins';
import { MemoryFiles } from './memory';
import { Told } from './told';

const PATH = '/texts/1.bulletin';
const SIDECAR = `${PATH}.bulletin.json`;
const NAME = '1.bulletin.bulletin.json';
const PAGE =
  '澄浦报\n\n2021年3月1日 星期一 第1版\n\n渡口停航五天 居民改走大桥\n\n本报记者 沈望舒\n\n渡口停航，请大家相互转告。\n';
const DAY = '2020-12-31';
const issueDate: Correction = { kind: 'issue-date', value: DAY };
const word: Correction = { kind: 'word', from: '渡口', to: '渡頭' };
const MALFORMED = '{ "version": 1, "corrections": [ …';

interface Fault {
  readonly name: string;
  /** What the file system throws. */
  readonly error: () => Error;
  readonly said: string;
}

const KEPT_HERE = 'The correction is used, and kept in this workspace.';
const FULL = `The storage is full: ${NAME} could not be written. ${KEPT_HERE}`;
const LOCKED = `${NAME} cannot be written just now; another program may hold it. The correction is used, and goes into the file with the next one.`;
const FORBIDDEN = `There is no permission to write ${NAME}. ${KEPT_HERE}`;

/** Faults that a disk tells apart. Each is said as the platform says it, or as VS Code does. */
const FAULTS: readonly Fault[] = [
  { name: 'a full disk', said: FULL, error: () => new Error('ENOSPC: no space left on device, write') },
  { name: 'a quota that is used up', said: FULL, error: () => new Error('EDQUOT: disk quota exceeded, write') },
  { name: 'a browser’s full storage', said: FULL, error: () => named('QuotaExceededError', 'The quota is exceeded') },
  { name: 'a busy file', said: LOCKED, error: () => new Error('EBUSY: resource busy or locked, open') },
  { name: 'a file system that cannot just now', said: LOCKED, error: () => vscode.FileSystemError.Unavailable(NAME) },
  { name: 'a missing permission', said: FORBIDDEN, error: () => vscode.FileSystemError.NoPermissions(NAME) },
  { name: 'a forbidden file', said: FORBIDDEN, error: () => new Error('EACCES: permission denied, open') },
  {
    name: 'something else',
    said: `${NAME} could not be written. ${KEPT_HERE}`,
    error: () => new Error('EIO: i/o error, write'),
  },
];

/** What the status bar says of the issue date, with a button that undoes it. */
const SAID_DAY = 'createStatusBarItem: issue date Thursday, December 31, 2020. $(discard) Undo';
const keptDay = (kept: string): string =>
  `createStatusBarItem: issue date Thursday, December 31, 2020. ${kept} $(discard) Undo`;

function named(name: string, message: string): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}

/** What node offers, where the host is node on Linux: there a file exists that is always full. */
function fullDisk(): { symlinkSync(target: string, path: string): void } | undefined {
  const { process } = globalThis as { process?: NodeJS.Process & { getBuiltinModule?: (name: string) => unknown } };
  return process?.platform === 'linux' ? (process.getBuiltinModule?.('node:fs') as never) : undefined;
}

let count = 0;

describe('what is said where a correction cannot be kept beside the text', () => {
  let files: MemoryFiles;
  let told: Told;
  let registered: vscode.Disposable;
  let text: vscode.Uri;
  const sidecar = (): string => new TextDecoder().decode(files.bytes(SIDECAR) ?? new Uint8Array());
  const correct = (correction: Correction) =>
    vscode.commands.executeCommand('_bulletin.correct', text.toString(), correction);

  /** A file system with one page, open. */
  async function begin(isReadonly = false): Promise<void> {
    const scheme = `told${++count}`;
    registered = vscode.workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true, isReadonly });
    text = vscode.Uri.from({ scheme, path: PATH });
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(text));
    same(openAt(text)?.languageId, 'bulletin');
    told = new Told();
  }
  const dayOf = async () => (await (await bulletinApi()).annotations(text)).documents[0]?.issueDate;
  /** The correction is used, wherever it is kept. */
  const used = () => eventually('it is used', async () => ((await dayOf()) === DAY ? true : undefined));
  /** What Problems says of the sidecar, which is not open. */
  const problems = (): readonly string[] =>
    vscode.languages.getDiagnostics(text.with({ path: SIDECAR })).map(({ message }) => message);

  // the commands are there once the extension has started
  before(bulletinApi);
  beforeEach(() => {
    files = new MemoryFiles();
    files.put(PATH, PAGE);
  });
  afterEach(async () => {
    told.dispose();
    await closeAll();
    registered.dispose();
  });

  for (const { name, error, said } of FAULTS) {
    it(`of ${name}; the correction is used, and written once that is over`, async () => {
      await begin();
      files.faults.refuseWrites = error;
      await correct(issueDate);
      same(told.all, [SAID_DAY, `showWarningMessage: ${said}`]);
      same(files.paths, [PATH]);
      await used();
      files.faults.refuseWrites = false;
      await correct(word);
      same(told.all.at(-1), `createStatusBarItem: “渡口”: becomes 渡頭. Kept in ${NAME}. $(discard) Undo`);
      ok(sidecar().includes(DAY) && sidecar().includes('渡頭'), sidecar());
      await used();
    });
  }

  it('of a disk that is really full, as the platform says it', async function () {
    const files = fullDisk();
    // the web host reaches no disk but through VS Code, other platforms have no such file
    if (files === undefined || fileAt('').scheme !== 'file') return this.skip();
    await begin();
    text = fileAt('full/1.bulletin');
    const beside = text.with({ path: `${text.path}.bulletin.json` });
    try {
      await vscode.workspace.fs.writeFile(text, new TextEncoder().encode(PAGE));
      await correct(word);
      const before = await vscode.workspace.fs.readFile(beside);
      // the new sidecar is written under this name before it takes the place of the old
      files.symlinkSync('/dev/full', `${beside.fsPath}.new`);
      await correct(issueDate);
      same(told.all, [
        `createStatusBarItem: “渡口”: becomes 渡頭. Kept in ${NAME}. $(discard) Undo`,
        SAID_DAY,
        `showWarningMessage: ${FULL}`,
      ]);
      same(new TextDecoder().decode(await vscode.workspace.fs.readFile(beside)), new TextDecoder().decode(before));
      await used();
    } finally {
      await vscode.workspace.fs.delete(fileAt('full'), { recursive: true });
    }
  });

  it('of a read-only folder, quietly: nothing is wrong there', async () => {
    await begin(true);
    await correct(issueDate);
    same(told.all, [keptDay('Kept in this workspace, as the folder is read-only.')]);
    same(files.paths, [PATH]);
    await used();
  });

  it('of a disk that says it is read-only, the same', async () => {
    await begin();
    files.faults.refuseWrites = () => new Error('EROFS: read-only file system, open');
    await correct(issueDate);
    same(told.all, [keptDay('Kept in this workspace, as the folder is read-only.')]);
    await used();
  });

  it('of a text without a file, quietly', async () => {
    await begin();
    const document = await vscode.workspace.openTextDocument({ language: 'bulletin', content: PAGE });
    await vscode.commands.executeCommand('_bulletin.correct', document.uri.toString(), issueDate);
    same(told.all, [keptDay('Kept in this workspace, as the text is in no folder.')]);
  });

  it('nothing of a file that is held for a moment: it is tried again', async () => {
    await begin();
    let held = 3;
    files.faults.refuseWrites = () => (held-- > 0 ? new Error('EBUSY: resource busy or locked, open') : undefined);
    await correct(issueDate);
    same(told.all, [keptDay(`Kept in ${NAME}.`)]);
    ok(sidecar().includes(DAY), sidecar());
  });

  it('of a malformed sidecar, in Problems as soon as its text is open; it stays as it is', async () => {
    files.put(SIDECAR, MALFORMED);
    await begin();
    await eventually('the problem', () =>
      problems().some((one) => one.startsWith('This is not JSON')) ? true : undefined,
    );
    await correct(issueDate);
    same(told.all, [SAID_DAY, `showWarningMessage: ${NAME} is malformed and was left as it is. ${KEPT_HERE}`]);
    same(sidecar(), MALFORMED);
    await used();
    files.put(SIDECAR, '{ "version": 1, "corrections": [] }');
    await correct(word);
    ok(sidecar().includes(DAY) && sidecar().includes('渡頭'), sidecar());
    await eventually('no problem is left', () => (problems().length === 0 ? true : undefined));
  });

  it('of a sidecar that cannot be read; it stays as it is, and is used once it can', async () => {
    files.put(SIDECAR, `{ "version": 1, "corrections": [${JSON.stringify(issueDate)}] }`);
    files.faults.unreadable = (path) => path === SIDECAR;
    await begin();
    const unread = 'This file is there but cannot be read just now. The corrections in it are not used.';
    await eventually('the problem', () => (problems().includes(unread) ? true : undefined));
    await correct(word);
    same(told.all, ['createStatusBarItem: “渡口”: becomes 渡頭. $(discard) Undo', `showWarningMessage: ${FORBIDDEN}`]);
    ok(sidecar().includes(DAY) && !sidecar().includes('渡頭'), sidecar());
    files.faults.unreadable = () => false;
    await correct({ kind: 'word', from: '大桥', to: '大橋' });
    ok(sidecar().includes(DAY) && sidecar().includes('渡頭') && sidecar().includes('大橋'), sidecar());
    await used();
    await eventually('no problem is left', () => (problems().length === 0 ? true : undefined));
  });
});
