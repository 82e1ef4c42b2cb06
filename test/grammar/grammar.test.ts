/** Owns the snapshots of the TextMate grammar: each fixture's lines with the scopes their pieces get. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';

const here = import.meta.dirname;
const grammarFile = join(here, '../../syntaxes/bulletin.tmLanguage.json');
const UPDATE = process.env['UPDATE_SNAPSHOTS'] !== undefined;

async function loadGrammar(): Promise<textmate.IGrammar> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(new Uint8Array(readFileSync(wasm)).buffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(grammarFile, 'utf8'), grammarFile),
  });
  const grammar = await registry.loadGrammar('text.bulletin');
  assert.ok(grammar);
  return grammar;
}

/** One line of source, then one line for each piece with a scope of its own. */
function snapshotOf(grammar: textmate.IGrammar, text: string): string {
  let state = textmate.INITIAL;
  const out: string[] = [];
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    out.push(`> ${line}`);
    for (const { startIndex, endIndex, scopes } of tokens) {
      const own = scopes.slice(1).map((scope) => scope.replace(/\.bulletin$/, ''));
      if (own.length > 0) out.push(`    ${line.slice(startIndex, endIndex)}  ←  ${own.join(' ')}`);
    }
  }
  return `${out.join('\n')}\n`;
}

describe('grammar', () => {
  let grammar: textmate.IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  for (const file of readdirSync(join(here, 'fixtures'))) {
    it(`gives ${file} the scopes of its snapshot`, () => {
      const text = readFileSync(join(here, 'fixtures', file), 'utf8').trimEnd();
      const actual = snapshotOf(grammar, text);
      const snapshot = join(here, 'snapshots', file.replace(/\.txt$/, '.snap'));
      if (UPDATE || !existsSync(snapshot)) writeFileSync(snapshot, actual);
      assert.equal(
        actual,
        readFileSync(snapshot, 'utf8'),
        'run UPDATE_SNAPSHOTS=1 npm run test:grammar if this is meant',
      );
    });
  }

  it('keeps no state from line to line, so that a page opens as fast in its middle as at its top', () => {
    for (const line of ['“没有关上', '《没有关上', '（下转2版', '「『《“（']) {
      const { ruleStack } = grammar.tokenizeLine(line, textmate.INITIAL);
      assert.equal(ruleStack.depth, 1, line);
    }
  });

  it('ends every scope with the language, as themes and other extensions expect', () => {
    const raw = readFileSync(grammarFile, 'utf8');
    for (const [, name] of raw.matchAll(/"name": "([a-z][^" ]*)"/g)) {
      if (name !== undefined) assert.match(name, /\.bulletin$/);
    }
  });
});
