/** Owns the promise that no regular expression of what ships takes superlinear time: checked by automaton, and by attack. */
import assert from 'node:assert/strict';
import { checkSync } from 'recheck';
import { attack, composed, literals, type Pattern } from './patterns';

/** How long the automaton of one pattern may be made, in milliseconds: a busy machine is asked again; those with long counts are left to the attack. */
const PATIENCE: readonly number[] = [600, 4_000];

const said = ({ path, pattern }: Pattern, why: string): string => `${path}: /${pattern}/ ${why}`;

describe('regular expressions', () => {
  let all: readonly Pattern[] = [];
  before(() => {
    all = [...literals, ...composed()];
  });

  it('are found in the source, and as they are made of pieces', () => {
    assert.ok(literals.length > 300, String(literals.length));
    assert.ok(all.length >= literals.length + 10, String(all.length - literals.length));
  });

  it('take linear time on any input, by their automata', () => {
    const slow: string[] = [];
    let unknown = all;
    for (const timeout of PATIENCE) {
      if (unknown.length < 0.1 * all.length) break;
      unknown = unknown.filter((one) => {
        const found = checkSync(one.pattern, one.flags.replace(/[dv]/g, ''), { checker: 'automaton', timeout });
        if (found.status === 'vulnerable') slow.push(said(one, found.complexity.type));
        return found.status === 'unknown';
      });
    }
    assert.deepEqual(slow, []);
    assert.ok(unknown.length < 0.1 * all.length, `${unknown.length} of ${all.length} were not judged`);
  }).timeout(600_000);

  it('take linear time on what is made of their own words', () => {
    const slow = all.flatMap((one) => {
      const found = attack(one);
      return found === undefined ? [] : [said(one, found)];
    });
    assert.deepEqual(slow, []);
  }).timeout(240_000);

  it('are seen through where they are slow', () => {
    for (const pattern of ['\\s+$', '(a|aa)+$', '第\\s*\\d?\\s*版'])
      assert.notEqual(attack({ path: '', pattern, flags: '' }), undefined, pattern);
  });
});
