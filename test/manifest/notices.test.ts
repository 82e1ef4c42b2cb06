/** Owns the completeness of the notices: they are what the script makes, and name every package that data is taken from. */
import assert from 'node:assert/strict';
import { notices } from '../../src/build/package/notices';
import { filesBelow, read } from './sources';

describe('third-party notices', () => {
  it('are what the script makes now', () => {
    assert.equal(read('THIRD-PARTY-NOTICES.md'), notices(), 'run npx tsx src/build/package/notices.ts');
  });

  it('name every package that the build reads', () => {
    const makers = filesBelow('src/build').filter((path) => path.endsWith('.ts'));
    // these draw the icon and ship nothing
    const tools = new Set(['@sparticuz/chromium', 'playwright-core']);
    const used = makers.flatMap((path) =>
      [...read(path).matchAll(/(?:from|require(?:\.resolve)?\()\s*'((?:@[\w-]+\/)?[\w-]+)(?:\/[^']*)?'/g)].map(
        ([, name]) => name ?? '',
      ),
    );
    const packages = [...new Set(used)].filter((name) => name !== '' && !tools.has(name));
    assert.ok(packages.includes('opencc-js'));
    assert.deepEqual(
      packages.filter((name) => !notices().includes(name)),
      [],
    );
  });
});
