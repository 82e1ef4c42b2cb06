/** `npm test`: every kind of test in turn, their output as it comes; at the end what failed, and one closing line that sums them. */
import { spawn } from 'node:child_process';
import { failuresIn, retriesIn } from './failures';
import { type Kind, kindsOn } from './kinds';
import { requireNode } from './machine';
import { root, runMain } from './project';
import { add, closingLine, NOTHING, type Tally, tallyIn } from './tally';

/** Runs a script of package.json; what it prints is shown at once and kept. */
function runScript(script: string): Promise<{ readonly code: number | null; readonly output: string }> {
  const cli = process.env.npm_execpath;
  const [command, args] = cli?.endsWith('js') ? [process.execPath, [cli]] : ['npm', []];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args, 'run', '--silent', script], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: command === 'npm' && process.platform === 'win32',
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk;
      process.stdout.write(chunk);
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

interface Outcome {
  readonly tally: Tally;
  /** What is said again when all have run: what failed, and what was tried once more. */
  readonly failures: readonly string[];
  readonly retries: readonly string[];
}

async function runKind({ name, script, bare }: Kind): Promise<Outcome> {
  console.log(`\n── ${name} (npm run ${script})`);
  const started = Date.now();
  const { code, output } = await runScript(script);
  const counted = bare ? NOTHING : tallyIn(output);
  // a runner that fails without saying so, or says nothing at all, is one failure
  const silent = counted === undefined || (code !== 0 && counted.failed === 0);
  const tally = add(counted ?? NOTHING, { ...NOTHING, failed: silent ? 1 : 0 });
  console.log(`── ${name}: ${closingLine(tally)} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  const below = (lines: readonly string[]): readonly string[] => (lines.length > 0 ? [`── ${name}`, ...lines] : []);
  return { tally, failures: tally.failed > 0 ? below(failuresIn(output)) : [], retries: below(retriesIn(output)) };
}

void runMain(async () => {
  requireNode();
  let sum = NOTHING;
  const failures: string[] = [];
  const retries: string[] = [];
  for (const kind of kindsOn(process.platform)) {
    const outcome = await runKind(kind);
    sum = add(sum, outcome.tally);
    failures.push(...outcome.failures);
    retries.push(...outcome.retries);
  }
  if (retries.length > 0) console.log(`\nWhat was tried again:\n${retries.join('\n')}`);
  if (failures.length > 0) console.log(`\nWhat failed:\n${failures.join('\n')}`);
  console.log(`\n${closingLine(sum)}`);
  return sum.failed === 0 ? 0 : 1;
});
