/** Owns the completeness of the interface in its three languages: every word is there, is translated, and is native. */
import assert from 'node:assert/strict';
import { Converter } from 'opencc-js';
import { codeWords, manifestText, manifestWords, type Words } from './package';
import { filesBelow, shipped, sources } from './sources';
import { hasHan, latinLeft, mainlandWords, simplifiedLeft, taiwanWords } from './wording';

const toTaiwan = Converter({ from: 'cn', to: 'tw' });
const LANGUAGES = ['zh-cn', 'zh-tw'] as const;
const LITERAL = /\bl10n\.t\(\s*(?:\{\s*message:\s*)?('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\$]|\\.)*`)/g;
/** A picture of the interface, which each language has its own of: not words. */
const PATH = /^media\/[\w/-]+\.png$/;
const ANY = /\bl10n\.t\(\s*([^\s])/g;

/** The value of a string literal in the source. */
const textOf = (literal: string): string =>
  literal
    .slice(1, -1)
    .replace(/\\(['"`\\])/g, '$1')
    .replace(/\\n/g, '\n');

/** Sentences said by l10n.t('…') in the code. */
const said = shipped.flatMap(({ text }) => [...text.matchAll(LITERAL)].map(([, literal]) => textOf(literal ?? "''")));

/** Strings in the exported tables of the core's reasons.ts files. */
async function reasons(): Promise<readonly string[]> {
  const strings = (value: unknown): readonly string[] => {
    if (typeof value === 'string') return [value];
    if (typeof value !== 'object' || value === null) return [];
    return Object.values(value).flatMap(strings);
  };
  const files = filesBelow('src/core').filter((path) => /\/[^/]+\/reasons\.ts$/.test(path.replace('src/core', '')));
  assert.ok(files.length > 0);
  const modules = await Promise.all(files.map((path) => import(`../../${path}`) as Promise<unknown>));
  return modules.flatMap(strings);
}

const placeholders = (text: string): readonly string[] =>
  (text.match(/\{\d+\}|\$\([\w-]+\)|command:[\w.]+|`[\w*-]*[.][\w.*-]*`/g) ?? []).sort();

function assertTranslated(english: Words, words: Words, language: (typeof LANGUAGES)[number]): void {
  for (const [key, source] of Object.entries(english)) {
    const text = words[key] ?? '';
    if (PATH.test(source)) continue;
    assert.deepEqual(placeholders(text), placeholders(source), `${language}: ${source}`);
    assert.deepEqual(latinLeft(text), [], `${language}: ${text}`);
    if (/\p{L}{2}/u.test(source)) assert.ok(hasHan(text), `${language}: ${source} → ${text}`);
    if (language === 'zh-tw') {
      assert.deepEqual(simplifiedLeft(text), [], text);
      assert.deepEqual(mainlandWords(text), [], text);
    } else {
      assert.deepEqual(taiwanWords(text), [], text);
    }
  }
}

describe('words of package.json', () => {
  const used = [...manifestText.matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key ?? '');

  it('are all there, and all used', () => {
    assert.deepEqual([...new Set(used)].sort(), Object.keys(manifestWords.en).sort());
  });

  for (const language of LANGUAGES) {
    it(`are all in ${language}`, () => {
      assert.deepEqual(Object.keys(manifestWords[language]), Object.keys(manifestWords.en), 'same keys, same order');
      assertTranslated(manifestWords.en, manifestWords[language], language);
    });
  }

  it('leave no shown word outside the tables', () => {
    const shown = [...manifestText.matchAll(/"(?:title|name|description|markdownDescription|category)": "([^"]*)"/g)];
    const plain = shown.map(([, text]) => text ?? '').filter((text) => !/^%[\w.]+%$/.test(text));
    assert.deepEqual(plain, ['bulletin-reader']);
  });
});

describe('words of the code', () => {
  it('are said as sentences that can be looked up, or are reasons of the core', () => {
    const variable = shipped.flatMap(({ path, text }) =>
      [...text.matchAll(ANY)].filter(([, first]) => !/['"`{]/.test(first ?? '')).map(() => path),
    );
    assert.deepEqual(variable, ['src/host/wording/words.ts']);
    assert.ok(
      shipped.every(({ text }) => !/l10n\.t\(\s*`[^`]*\$\{/.test(text)),
      'a sentence made of pieces has no one key',
    );
  });

  for (const language of LANGUAGES) {
    it(`are all in ${language}, with none left over`, async () => {
      const wanted = [...new Set([...said, ...(await reasons())])].sort();
      assert.deepEqual(Object.keys(codeWords[language]).sort(), wanted);
      assertTranslated(Object.fromEntries(wanted.map((text) => [text, text])), codeWords[language], language);
    });
  }

  it('are in the same order in both, so that the two can be read side by side', () => {
    assert.deepEqual(Object.keys(codeWords['zh-cn']), Object.keys(codeWords['zh-tw']));
  });

  it('are not converted from one another', () => {
    const pairs = [
      ...Object.entries(codeWords['zh-cn']).map(([key, text]) => [text, codeWords['zh-tw'][key] ?? ''] as const),
      ...Object.entries(manifestWords['zh-cn']).map(
        ([key, text]) => [text, manifestWords['zh-tw'][key] ?? ''] as const,
      ),
    ];
    // what a converter would make of the mainland's words, quotation marks included
    const converted = (text: string): string => toTaiwan(text.replace(/“/g, '「').replace(/”/g, '」'));
    const long = pairs.filter(([mainland]) => mainland.length >= 12);
    const same = long.filter(([mainland, taiwan]) => converted(mainland) === taiwan);
    assert.ok(same.length < long.length / 2, `${same.length} of ${long.length}: ${same.join(' | ')}`);
  });
});

describe('the core', () => {
  it('has its reasons in tables', () => {
    const inline = sources.filter(
      ({ path, text }) =>
        path.startsWith('src/core/') && /\btext: '[a-z][^']* [^']*'/.test(text) && !path.endsWith('reasons.ts'),
    );
    assert.deepEqual(
      inline.map(({ path }) => path),
      [],
    );
  });
});
