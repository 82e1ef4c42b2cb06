/** Owns the names that the core exports: each stands for one thing. */
import assert from 'node:assert/strict';
import { sources } from './sources';

const EXPORTED =
  /^export (?:declare |abstract |async )*(?:function\*?|const|let|class|interface|type) (?<name>[A-Za-z_]\w*)/gm;

/** The names that a source declares and exports. */
const exportedBy = (text: string): readonly string[] =>
  [...text.matchAll(EXPORTED)].map(({ groups }) => groups?.['name'] ?? '');

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
});
