/** Owns the promise that no regular expression of what ships takes superlinear time: checked by automaton, and by attack. */
import assert from 'node:assert/strict';
import { checkSync } from 'recheck';
import { attack, composed, literals, type Pattern } from './patterns';

/** How long the automaton of one pattern may be made, in milliseconds; those with long counts are left to the attack. */
const PATIENCE = 600;

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
    let known = 0;
    const slow = all.flatMap((one) => {
      const found = checkSync(one.pattern, one.flags.replace(/[dv]/g, ''), { checker: 'automaton', timeout: PATIENCE });
      if (found.status !== 'unknown') known++;
      return found.status === 'vulnerable' ? [said(one, found.complexity.type)] : [];
    });
    assert.deepEqual(slow, []);
    assert.ok(known > 0.9 * all.length, `${known} of ${all.length} were judged`);
  }).timeout(240_000);

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
