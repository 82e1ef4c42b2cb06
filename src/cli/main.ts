/**
 * Owns the entry point of the shell command: `bulletin annotate | mentions | convert | notes | export | clean`. Exit status 0; 1 if some of
 * the input could not be read or the output could not be written; 2 for invalid usage; both with a message on standard error.
 */
import { annotateCommand } from './annotate';
import { cleanCommand } from './clean';
import type { Command } from './command';
import { UsageError } from './command';
import { convertCommand } from './convert';
import { exportCommand } from './export';
import { mentionsCommand } from './mentions';
import { notesCommand } from './notes';
import { complain, OutputError, print } from './output';

const COMMANDS: readonly Command[] = [
  annotateCommand,
  mentionsCommand,
  convertCommand,
  notesCommand,
  exportCommand,
  cleanCommand,
];

function usage(): string {
  const width = Math.max(...COMMANDS.map(({ usage: line }) => line.length));
  return ['usage:', ...COMMANDS.map((c) => `  bulletin ${c.usage.padEnd(width)}  ${c.summary}`)].join('\n');
}

async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h') {
    await print(`${usage()}\n`);
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) throw new UsageError(`unknown command “${name}”; see bulletin --help`);
  return await command.run(rest);
}

/** Whether the error is about the arguments: our own UsageError, or one thrown by parseArgs. */
const isUsage = (error: unknown): boolean =>
  error instanceof UsageError || (error as NodeJS.ErrnoException)?.code?.startsWith('ERR_PARSE_ARGS') === true;

/** The exit status for an error, after reporting it; a closed pipe (as with `| head`) is not an error. */
function statusOf(error: unknown): number {
  if (error instanceof OutputError && error.isClosed) return 0;
  complain(error instanceof Error ? error.message : String(error));
  return isUsage(error) ? 2 : 1;
}

// errors of standard output reject the promise of the write in output.ts; without a listener they would end the process
process.stdout.on('error', () => undefined);
async function run(): Promise<void> {
  process.exitCode = await main(process.argv.slice(2)).catch(statusOf);
}
void run();
