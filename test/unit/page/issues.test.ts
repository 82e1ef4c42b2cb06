import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { loadIssue, readIssue } from './annotated';

const FOLDER = new URL('../../fixtures/issues/', import.meta.url);

describe('annotated issues', () => {
  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.txt'))) {
    it(`reads ${name}`, () => {
      const { expected, actual } = readIssue(loadIssue(new URL(name, FOLDER)));
      assert.deepEqual(actual, expected);
    });
  }
});
