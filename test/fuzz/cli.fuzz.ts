/** The shell command with arbitrary arguments and bytes: it answers with JSON or text, or with one line that says what is wrong. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENOUGH, type Fuzz, randomFrom } from './fuzz';
import { anyBytes, anyText, pick, type Random } from './texts';

const CLI = join(__dirname, '../../dist/cli.js');
/** Longer than any of these texts can take, in milliseconds. */
const PATIENCE = 60_000;
const WORDS = [
  'annotate',
  'mentions',
  'convert',
  'notes',
  '--format',
  'tsv',
  '--to',
  'tw',
  'hk',
  'cn',
  'x',
  '--plain',
  '--issue-date',
  '2020-02-03',
  '2020-13-99',
  '--',
  '-h',
  '',
  '/dev/null',
  '/nowhere',
];

/** Arguments that are mostly right, with the file among them. */
function argumentsFor(random: Random, file: string): string[] {
  const right = pick(random, [
    ['annotate', file],
    ['mentions'],
    ['notes', file],
    ['convert', '--to', pick(random, ['tw', 'hk', 't', 'twp', 'hkp', 'cn'])],
  ]);
  const args = [...right];
  for (let more = random(3); more > 0; more--)
    args.splice(random(args.length + 1), 0, random(6) === 0 ? anyText(random, 2, 'page') : pick(random, WORDS));
  return args.map((arg) => arg.replaceAll('\u0000', ''));
}

/** What is wrong with how the command ended; undefined where nothing is. */
function wrongWith(args: readonly string[], input: Uint8Array): string | undefined {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    input,
    timeout: PATIENCE,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (signal !== null) return `ended by ${signal}`;
  if (status !== 0 && status !== 1 && status !== 2) return `exit status ${status}: ${stderr}`;
  if (/^\s+at /m.test(stderr)) return `a stack: ${stderr}`;
  if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/.test(stderr))
    return `an order to the terminal: ${JSON.stringify(stderr)}`;
  if (stderr.split('\n').some((line) => line !== '' && !line.startsWith('bulletin: ')))
    return `not its own line: ${stderr}`;
  if (status !== 0 && stderr.trim() === '' && stdout.trim() === '') return 'refused without a word';
  const complaints = stderr
    .split('\n')
    .filter((line) => line !== '' && !/: read as \w+, as nothing in it says how$/.test(line));
  if (status === 0 && complaints.length > 0) return `complains, but exits with 0: ${stderr}`;
  if (status === 0 && args[0] === 'mentions' && !args.includes('-h')) {
    const asked = new TextDecoder()
      .decode(input)
      .replace(/^\ufeff/, '')
      .split('\n');
    const answered = stdout.split('\n').filter((line) => line !== '');
    if (answered.length !== asked.filter((line) => line.trim() !== '').length) return 'a line is not answered';
  }
  if (status !== 2 && (args[0] === 'annotate' || (args[0] === 'notes' && !args.includes('tsv')))) {
    try {
      JSON.parse(stdout);
    } catch {
      return 'not JSON';
    }
  }
  return undefined;
}

const fuzz: Fuzz = {
  name: 'cli',
  async run(seed, done) {
    const random = randomFrom(seed);
    const folder = mkdtempSync(join(tmpdir(), 'bulletin-fuzz-'));
    const wrong: string[] = [];
    let checks = 0;
    try {
      while (!done() && wrong.length < ENOUGH) {
        const file = join(folder, '第1版.txt');
        writeFileSync(file, anyBytes(random, 600, 'page'));
        writeFileSync(`${file}.notes.jsonl`, anyBytes(random, 200, 'sidecar', 'page'));
        const lines = Array.from({ length: random(4) }, () => JSON.stringify({ text: anyText(random, 10, 'page') }));
        const input =
          random(2) === 0 ? new TextEncoder().encode(lines.join('\n')) : anyBytes(random, 400, 'page', 'sidecar');
        const args = argumentsFor(random, file);
        checks++;
        const found = wrongWith(args, input);
        if (found !== undefined) wrong.push(`${JSON.stringify(args)}: ${found}\n  input ${JSON.stringify([...input])}`);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    return { checks, wrong };
  },
};
export default fuzz;
