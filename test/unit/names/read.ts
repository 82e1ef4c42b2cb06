/** Owns sentences with their names marked for tests of the model as it ships: how many it reads right, and which not. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNames, readNameResources } from '../../../src/core/names/find';
import type { NameKind } from '../../../src/core/names/model';
import { plainReading } from '../../../src/core/page/plain';

export const resources = readNameResources(readFileSync(join(import.meta.dirname, '../../../dist/data/names.bin')));

const KINDS: Readonly<Record<string, NameKind>> = { p: 'person', l: 'place', o: 'organization' };

/** The text of a marked sentence, and its names as `start-end kind form`. */
function unmarked(marked: string): { readonly text: string; readonly names: readonly [NameKind, string][] } {
  let text = '';
  let at = 0;
  const names: [NameKind, string][] = [];
  for (const match of marked.matchAll(/\{([plo]):([^}]*)\}/g)) {
    text += marked.slice(at, match.index);
    const form = match[2] ?? '';
    const kind = KINDS[match[1] ?? ''] ?? 'person';
    names.push([kind, `${kind} ${text.length}-${text.length + form.length} ${form}`]);
    text += form;
    at = match.index + match[0].length;
  }
  return { text: text + marked.slice(at), names };
}

/** The names of a plain text, a line a paragraph, as `kind start-end form`; only those of the kinds. */
export function namesIn(text: string, kinds: readonly NameKind[]): readonly string[] {
  return findNames(plainReading(text), resources)
    .mentions.filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, start, end, text: form }) => `${kind} ${start}-${end} ${form}`);
}

/**
 * Asserts that of the marked sentences at least so many are read right, all their names of these kinds and no others. What is
 * learnt is never right everywhere: `wrong` of them may be read otherwise, and the message shows them.
 */
export function readRight(sentences: readonly string[], kinds: readonly NameKind[], wrong: number): void {
  const fails = sentences.flatMap((marked) => {
    const { text, names } = unmarked(marked);
    const want = names.flatMap(([kind, name]) => (kinds.includes(kind) ? [name] : []));
    const have = namesIn(text, kinds);
    return want.join('\n') === have.join('\n') ? [] : [`${marked}\n    ${have.join(', ') || 'nothing'}`];
  });
  assert.ok(fails.length <= wrong, `${fails.length} of ${sentences.length} read wrong:\n${fails.join('\n')}`);
}
