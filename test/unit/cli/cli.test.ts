/** The shell command as a person and a script use it: what it reads, what it says, how it ends. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'iconv-lite';
import { root } from '../../manifest/sources';

const CLI = join(root, 'dist/cli.js');
const NEWS = '渡口停航五天\n\n本报讯 区长黄大川昨日到渡口看望值守的工人，并在现场召开会议，部署防汛工作。\n';
const isPosix = process.platform !== 'win32';

interface Document {
  readonly path: string;
  readonly issueDate?: string | null;
  readonly text?: string;
}

describe('the shell command', () => {
  let folder = '';
  before(() => assert.ok(existsSync(CLI), 'run npm run build first'));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bulletin-cli-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = (args: readonly string[], input: string | Uint8Array = '') => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
      input,
      encoding: 'utf8',
      cwd: folder,
      maxBuffer: 1 << 28,
    });
    return { status, stdout, stderr };
  };
  const shell = (script: string) => spawnSync('bash', ['-c', script], { encoding: 'utf8', cwd: folder });
  const put = (path: string, content: string | Uint8Array = NEWS): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const documents = (stdout: string): readonly Document[] =>
    (JSON.parse(stdout) as { documents: Document[] }).documents;

  it('keeps equal names in two folders apart', () => {
    put('甲/1.txt');
    put('乙/1.txt');
    const paths = (...args: readonly string[]) => documents(run(['annotate', ...args]).stdout).map(({ path }) => path);
    assert.deepEqual(paths('甲/1.txt', '乙/1.txt'), ['甲/1.txt', '乙/1.txt']);
    assert.deepEqual(paths('甲', '乙'), ['甲/1.txt', '乙/1.txt']);
    assert.deepEqual(paths('甲'), ['1.txt']);
    assert.deepEqual(paths('甲/1.txt'), ['1.txt']);
    assert.deepEqual(paths('甲', '甲/1.txt'), ['1.txt']);
  });

  it('checks --issue-date', () => {
    put('1.txt');
    for (const day of ['2020-13-01', '2020-02-30', 'today', '2020-2-3', '']) {
      const { status, stderr } = run(['annotate', '1.txt', '--issue-date', day]);
      assert.deepEqual([status, stderr], [2, 'bulletin: --issue-date is a day such as 2020-02-03\n'], day);
    }
    assert.equal(run(['annotate', '1.txt', '--issue-date', '2020-02-29']).status, 0);
  });

  it('reads any encoding that the extension reads, and says where it guessed', () => {
    put('utf8.txt');
    put('mark.txt', `\ufeff${NEWS}`);
    put('utf16.txt', encode(NEWS, 'utf16le', { addBOM: true }));
    put('gb.txt', encode(NEWS, 'gb18030'));
    put(
      'hk.txt',
      encode(
        '渡口停航五天\n\n本報訊 區長黃大川昨日到渡口看望值守的工人，佢哋搭𨋢落街，並在現場召開會議。\n',
        'big5-hkscs',
      ),
    );
    const { status, stdout, stderr } = run(['annotate', 'utf8.txt', 'mark.txt', 'utf16.txt', 'gb.txt', 'hk.txt']);
    assert.equal(status, 0);
    assert.deepEqual(stderr.trim().split('\n'), [
      'bulletin: gb.txt: read as gb18030, as nothing in it says how',
      'bulletin: hk.txt: read as big5hkscs, as nothing in it says how',
    ]);
    assert.equal(stdout.split('渡口停航五天').length - 1 >= 5, true);
    assert.equal(documents(stdout).length, 5);
  });

  it('says of a binary file in one line that it is none, and does the rest', () => {
    put('1.txt');
    put('x.txt', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1));
    const { status, stdout, stderr } = run(['annotate', '.']);
    assert.deepEqual([status, stderr], [1, 'bulletin: x.txt: not a text file\n']);
    assert.deepEqual(
      documents(stdout).map(({ path }) => path),
      ['1.txt'],
    );
  });

  it('reports what cannot be read, and does the rest', () => {
    put('1.txt');
    const { status, stdout, stderr } = run(['annotate', 'nowhere.txt', '1.txt']);
    assert.deepEqual([status, stderr], [1, 'bulletin: nowhere.txt: cannot be read\n']);
    assert.equal(documents(stdout).length, 1);
  });

  it('follows links to texts, and no loop', function () {
    if (!isPosix) return this.skip();
    put('real/1.txt');
    mkdirSync(join(folder, 'set'));
    symlinkSync('../real/1.txt', join(folder, 'set/2.txt'));
    symlinkSync('../set', join(folder, 'set/round'));
    symlinkSync('nothing.txt', join(folder, 'set/broken.txt'));
    const { status, stdout, stderr } = run(['annotate', 'set']);
    assert.deepEqual(
      documents(stdout).map(({ path }) => path),
      ['2.txt'],
    );
    assert.deepEqual([status, stderr], [1, 'bulletin: set/broken.txt: cannot be read\n']);
  });

  it('reads no more of a device or a pipe than a text can have', function () {
    if (!existsSync('/dev/zero')) return this.skip();
    const { status, stderr } = run(['annotate', '/dev/zero']);
    assert.deepEqual([status, stderr], [1, 'bulletin: /dev/zero: larger than 64 MB\n']);
    const piped = shell(`head -c 70000000 /dev/zero | '${process.execPath}' '${CLI}' convert --to tw --plain`);
    assert.deepEqual([piped.status, piped.stderr], [1, 'bulletin: standard input: larger than 64 MB\n']);
  }).timeout(120_000);

  it('ends quietly where its reader goes away, and says where the disk is full', function () {
    if (!isPosix) return this.skip();
    const lines = Array.from({ length: 300 }, (_, at) => JSON.stringify({ text: `${at}${NEWS}` })).join('\n');
    put('lines', lines);
    const closed = shell(`set -o pipefail; '${process.execPath}' '${CLI}' mentions < lines | head -n 1 > first`);
    assert.deepEqual([closed.status, closed.stderr], [0, '']);
    if (!existsSync('/dev/full')) return;
    for (const command of ['mentions < lines', 'convert --to tw < lines', 'annotate lines', '--help']) {
      const full = shell(`'${process.execPath}' '${CLI}' ${command} > /dev/full`);
      assert.deepEqual(
        [full.status, full.stderr],
        [1, 'bulletin: the output cannot be written: no space left\n'],
        command,
      );
    }
  }).timeout(120_000);

  it('answers each line of mentions, a bad one with what is wrong with it, and takes a byte order mark', () => {
    const input = `\ufeff{"text":"黄大川说，昨天"}\nnonsense\n{"words":1}\n{"text":"昨天","issueDate":"2020-13-01"}\n\n{"text":"昨天","issueDate":"2020-02-03"}\nnull\n`;
    const { status, stdout, stderr } = run(['mentions'], input);
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { error?: string; dates?: { value: string }[] });
    assert.deepEqual([status, stderr], [0, '']);
    assert.deepEqual(
      answers.map(({ error }) => error),
      [
        undefined,
        'not JSON',
        'not an object with a "text"',
        '"issueDate" is no day such as 2020-02-03',
        undefined,
        'not an object with a "text"',
      ],
    );
    assert.equal(answers[4]?.dates?.[0]?.value, '2020-02-02');
  });

  it('gives no terminal an order that stands in a text or a name', () => {
    const orders = '\u001b]0;x\u0007\u009b31m\u202e';
    put('1.txt', `渡口停航${orders}五天\n\n本报讯 区长黄大川${orders}昨日到渡口看望工人。\n`);
    const annotated = run(['annotate', '1.txt']).stdout;
    const mentioned = run(['mentions'], JSON.stringify({ text: `黄大川${orders}说` })).stdout;
    const complained = [run(['annotate', `x${orders}.txt`]), run([`x${orders}`]), run(['convert', '--to', orders])].map(
      ({ stderr }) => stderr,
    );
    for (const said of [annotated, mentioned, ...complained]) {
      assert.doesNotMatch(said, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
    if (!isPosix || !existsSync('/usr/bin/script')) return;
    const typed = shell(
      `printf '甲\\033]0;x\\007乙' > in; script -qec "'${process.execPath}' '${CLI}' convert --to tw < in" /dev/null`,
    );
    assert.ok(typed.stdout.includes('甲\\u001b]0;x\\u0007乙'), JSON.stringify(typed.stdout));
  }).timeout(60_000);

  it('tells wrong usage from the rest', () => {
    for (const args of [
      [],
      ['annotate'],
      ['sing'],
      ['convert'],
      ['annotate', '--x'],
      ['notes'],
      ['notes', '.', '--format', 'doc'],
    ]) {
      assert.equal(run(args).status, 2, args.join(' '));
    }
  }).timeout(60_000);
});
