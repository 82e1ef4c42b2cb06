/** People of bylines in Latin letters, and what stands there and is nobody. */
import assert from 'node:assert/strict';
import { findNames } from '../../../src/core/names/find';
import { plainReading } from '../../../src/core/page/plain';
import { resources } from './read';

/** The people of a line that is a byline. */
function people(line: string): readonly string[] {
  const plain = plainReading(line);
  const page = {
    ...plain,
    paragraphs: plain.paragraphs.map((paragraph) => ({ ...paragraph, role: 'byline' as const })),
  };
  return findNames(page, resources).mentions.flatMap(({ kind, text }) => (kind === 'person' ? [text] : []));
}

describe('a byline in Latin letters', () => {
  const lines: readonly (readonly [string, readonly string[]])[] = [
    ['TONY ROMM', ['TONY ROMM']],
    ['Cade Metz, Tripp Mickle', ['Cade Metz', 'Tripp Mickle']],
    ['記者 TONY ROMM', ['TONY ROMM']],
    ['J. K. Smith-Jones', ['J. K. Smith-Jones']],
    ['Mary O’Neill', ['Mary O’Neill']],
    ['ANNA VAN DER BERG', ['ANNA VAN DER BERG']],
  ];
  for (const [line, want] of lines) {
    it(`names people: ${line}`, () => {
      assert.deepEqual(people(line), want);
    });
  }

  for (const line of [
    'Getty Images',
    'The New York Times',
    'AFP',
    'editor@paper.example',
    'www.Paper.example/Tony',
    '2023 App Store',
  ]) {
    it(`names nobody: ${line}`, () => {
      assert.deepEqual(people(line), []);
    });
  }
});
