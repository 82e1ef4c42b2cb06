/** The annotated pages that teach the page model, and those that only measure it, are well formed, however well the program reads them. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { PAGE_GROUPS } from '../../../src/training/pages/answers';
import { type AnnotatedFile, type AnnotatedRole, loadIssue } from './annotated';

const FIXTURES = new URL('../../fixtures/', import.meta.url);
const SETS = ['pages', 'unseen'] as const;
const AT_LEAST = 16;

/** Roles with which no unit begins: they belong to words above them. */
const NEVER_FIRST: ReadonlySet<AnnotatedRole> = new Set<AnnotatedRole>(['credit']);
/** Roles of which a line can continue another. */
const JOINED: ReadonlySet<AnnotatedRole> = new Set<AnnotatedRole>(['body', 'caption']);
/** Roles that make up captions, and the teaser: they are never roles of a unit that holds others. */
const CAPTION: ReadonlySet<AnnotatedRole> = new Set<AnnotatedRole>(['caption-title', 'caption', 'credit']);

const pages = SETS.flatMap((set) =>
  PAGE_GROUPS.flatMap((group) => {
    const folder = new URL(`${set}/${group}/`, FIXTURES);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => ({ set, group, name, issue: loadIssue(new URL(name, folder)) }));
  }),
);

/** The kind of a unit: its roles are all of captions, all teaser, or of an article. */
function kindOf(roles: readonly AnnotatedRole[]): 'caption' | 'teaser' | 'article' | 'mixed' {
  if (roles.every((role) => CAPTION.has(role))) return 'caption';
  if (roles.every((role) => role === 'teaser')) return 'teaser';
  return roles.some((role) => role === 'teaser' || role === 'caption' || role === 'caption-title')
    ? 'mixed'
    : 'article';
}

/** What is wrong with a file's annotation, in words; empty where nothing is. */
function faultsOf(file: AnnotatedFile, columns: number): string[] {
  const faults: string[] = [];
  const at = (line: number): string => `${file.path}:${line + 1}`;
  const units = new Map<string, AnnotatedRole[]>();
  let before = '';
  for (const { line, role, unit, joined, continues } of file.lines) {
    if (unit === '') {
      if (joined) faults.push(`${at(line)} furniture or noise continues nothing`);
      continue;
    }
    const roles = units.get(unit);
    if (roles === undefined) {
      units.set(unit, [role]);
      if (NEVER_FIRST.has(role)) faults.push(`${at(line)} a unit begins with ${role}`);
      if (joined && columns === 1) faults.push(`${at(line)} a unit begins with a line that continues another`);
    } else roles.push(role);
    if (joined && !JOINED.has(role)) faults.push(`${at(line)} ${role} cannot be continued`);
    const target = file.lines.find((other) => other.line === continues);
    if (joined && (target === undefined || target.unit !== unit || target.role !== role))
      faults.push(`${at(line)} continues no line of its unit and role`);
    if (joined && columns === 1 && roles !== undefined && before !== unit && kindOf([role]) !== 'article')
      faults.push(`${at(line)} a caption goes on behind another unit`);
    before = unit;
  }
  for (const [unit, roles] of units)
    if (kindOf(roles) === 'mixed') faults.push(`${file.path} ${unit} mixes article, caption and teaser`);
  if (columns === 1) faults.push(...interrupted(file, units).map((unit) => `${file.path} ${unit} is interrupted`));
  if (file.lines.every(({ unit }) => unit === '') && file.lines.every(({ doubtful }) => !doubtful))
    faults.push(`${file.path} has nothing but furniture and no doubt`);
  return faults;
}

/** The units that a whole article stands inside of: only captions, teasers, furniture and noise may. */
function interrupted(file: AnnotatedFile, units: ReadonlyMap<string, readonly AnnotatedRole[]>): string[] {
  const closed = new Set<string>();
  const found = new Set<string>();
  let open = '';
  for (const { unit } of file.lines) {
    if (unit === '' || unit === open || kindOf(units.get(unit) ?? []) !== 'article') continue;
    if (closed.has(unit)) found.add(unit);
    closed.add(open);
    open = unit;
  }
  return [...found];
}

describe('annotated pages', () => {
  for (const { set, group, name, issue } of pages)
    it(`${set}/${group}/${name} is well formed`, () => {
      assert.notEqual(issue.kind, '', 'the head says what kind of page it is');
      assert.notEqual(issue.source, '', 'the head names the source');
      assert.ok(Number.isInteger(issue.columns) && issue.columns >= 1);
      assert.deepEqual(
        issue.files.flatMap((file) => faultsOf(file, issue.columns)),
        [],
      );
      const lines = issue.files.reduce((sum, file) => sum + file.lines.length, 0);
      assert.ok(lines >= 15 && lines <= 160, `${lines} lines`);
    });

  for (const set of SETS)
    for (const group of PAGE_GROUPS)
      it(`has at least ${AT_LEAST} pages in ${set}/${group}`, () => {
        const found = pages.filter((page) => page.set === set && page.group === group).length;
        assert.ok(found >= AT_LEAST, `${found} pages`);
      });

  it('has no publication both among those learnt from and those unseen', () => {
    const sourcesOf = (set: string): readonly string[] =>
      pages.filter((page) => page.set === set).map(({ issue }) => issue.source);
    const learnt = new Set(sourcesOf('pages'));
    assert.deepEqual(
      sourcesOf('unseen').filter((source) => learnt.has(source)),
      [],
    );
  });
});
