/** Owns the shell's way in: `bulletin annotate | mentions | convert`. Exit 0, or 2 with one line for wrong usage. */
import { annotateCommand } from './annotate';
import type { Command } from './command';
import { UsageError } from './command';
import { convertCommand } from './convert';
import { mentionsCommand } from './mentions';

const COMMANDS: readonly Command[] = [annotateCommand, mentionsCommand, convertCommand];

function usage(): string {
  const width = Math.max(...COMMANDS.map(({ usage: line }) => line.length));
  return ['usage:', ...COMMANDS.map((c) => `  bulletin ${c.usage.padEnd(width)}  ${c.summary}`)].join('\n');
}

async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h') {
    process.stdout.write(`${usage()}\n`);
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) throw new UsageError(`unknown command “${name}”; see bulletin --help`);
  await command.run(rest);
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`bulletin: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
