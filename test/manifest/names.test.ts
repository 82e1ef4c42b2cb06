/** Owns the names that sources export: each of the core's stands for one thing, and each is asked for by another file. */
import assert from 'node:assert/strict';
import { filesBelow, read, sources, takenBy } from './sources';

const EXPORTED =
  /^export (?:declare |abstract |async )*(?:function\*?|const|let|class|interface|type) (?<name>[A-Za-z_]\w*)/gm;

/** The names that a source declares and exports. */
const exportedBy = (text: string): readonly string[] =>
  [...text.matchAll(EXPORTED)].map(({ groups }) => groups?.['name'] ?? '');

/** What is exported for whoever loads the extension, asks it for annotations, or goes through the sentences of reasons. */
const ENTRIES = /^src\/(?:extension|features\/api\/contract|core\/.*\/reasons)\.ts$/;

/** A source without its template strings: what makes sources has lines of theirs in some. */
const withoutTemplates = (text: string): string => text.replace(/`[^`]*`/g, '``');

describe('exported names', () => {
  it('are found, whatever they name', () => {
    const text = [
      'export function a(): void {}',
      'export function* b(): Steps<void> {}',
      'export const C = 1;',
      'export type D<T> = T;',
      'export interface E {}',
      'export class F {}',
      'const g = 1;',
      "export { h } from './h';",
    ];
    assert.deepEqual(exportedBy(text.join('\n')), ['a', 'b', 'C', 'D', 'E', 'F']);
  });

  it('stand for one thing each in the core', () => {
    const homes = new Map<string, string[]>();
    for (const { path, text } of sources.filter((source) => source.path.startsWith('src/core/')))
      for (const name of exportedBy(text)) homes.set(name, [...(homes.get(name) ?? []), path]);
    assert.ok(homes.size > 500);
    assert.deepEqual(
      [...homes].filter(([, paths]) => paths.length > 1),
      [],
    );
  });

  it('of thresholds say of what', () => {
    const bare = sources.filter(({ text }) => /^(?:export )?const (?:LEAST|MOST|LIMIT|MAX|MIN)\b/m.test(text));
    assert.deepEqual(
      bare.map(({ path }) => path),
      [],
    );
  });

  it('are asked for by another file, or are not exported', () => {
    const tests = filesBelow('test').filter((path) => path.endsWith('.ts'));
    const taken = new Set([
      ...sources.flatMap(({ path, text }) => takenBy(path, text)),
      ...tests.flatMap((path) => takenBy(path, read(path))),
    ]);
    assert.ok(taken.has('src/core/text/han.ts isHan') && taken.size > 1500);
    const lonely = sources
      .filter(({ path }) => !ENTRIES.test(path) && !taken.has(`${path} *`))
      .flatMap(({ path, text }) => exportedBy(withoutTemplates(text)).map((name) => `${path} ${name}`))
      .filter((one) => !taken.has(one));
    assert.deepEqual(lonely, []);
  });
});
