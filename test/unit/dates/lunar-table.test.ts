/** Owns that the committed lunar table is what its maker makes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeLunarTable } from '../../../src/build/generated/lunar';

describe('lunar table', () => {
  it('is what src/build/generated/lunar.ts makes of the pinned package', () => {
    const committed = readFileSync(
      join(import.meta.dirname, '../../../src/core/dates/calendar/lunar.generated.ts'),
      'utf8',
    );
    assert.equal(committed, makeLunarTable(), 'run npx tsx src/build/generated/lunar.ts');
  });
});
