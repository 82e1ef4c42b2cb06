/** Owns `bulletin convert`: converts text from standard input into another script. */
import { parseArgs } from 'node:util';
import { findNames } from '../core/names/find';
import { plainReading } from '../core/page/plain';
import { convertByDictionary } from '../core/script/convert';
import type { ConvertOptions, ScriptSource } from '../core/script/model';
import { type Command, loadNames, loadScript, oneOf, SCRIPTS } from './command';
import { readStandardInput } from './input';
import { printText } from './output';

const SOURCES: readonly ScriptSource[] = ['cn', 'tw', 'hk', 't', 'twp', 'auto'];

/** Where names are; each line is analysed by itself, since standard input need not be a page. */
const namesIn = (text: string): NonNullable<ConvertOptions['names']> =>
  findNames(plainReading(text), loadNames()).mentions.flatMap(({ kind, spans }) =>
    spans.map((span) => ({ ...span, kind })),
  );

export const convertCommand: Command = {
  name: 'convert',
  usage: 'convert --to tw|hk|t|twp|hkp|cn [--from cn|tw|hk|t|twp|auto] [--plain] < TEXT',
  summary: 'text to traditional or simplified, line by line the same',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: { to: { type: 'string' }, from: { type: 'string' }, plain: { type: 'boolean' } },
    });
    const to = oneOf('to', values.to, SCRIPTS);
    const from = oneOf('from', values.from ?? 'auto', SOURCES);
    const text = await readStandardInput();
    const plain = values.plain ?? false;
    const names = plain || to === 'cn' ? [] : namesIn(text);
    await printText(convertByDictionary(text, loadScript(), { to, from, plain, names }).text);
    return 0;
  },
};
