/** The issues of a folder: by year and month, the newest first, each file once. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type IssueList, issueListSteps, type ListedFile } from '../../../src/core/corpus/issue-list';
import { finish } from '../../../src/core/steps';
import { assertQuick } from '../scaling/measure';

const file = (path: string, day: string | null, rest: Partial<ListedFile> = {}): ListedFile => ({
  key: `file:///${path}`,
  path,
  day,
  paper: '',
  page: null,
  kind: 'bulletin',
  ...rest,
});

const listOf = (files: readonly ListedFile[]): IssueList => finish(issueListSteps(files));
const pathsOf = ({ years, undated, others }: IssueList): readonly string[] => [
  ...years.flatMap(({ months }) =>
    months.flatMap(({ issues }) => issues.flatMap(({ files }) => files.map(({ path }) => path))),
  ),
  ...[...undated, ...others].flatMap(({ files }) => files.map(({ path }) => path)),
];

describe('the issues of a folder', () => {
  it('stand by year and month, the newest first, their pages in order', () => {
    const list = listOf([
      file('a/第10版.txt', '2023-02-01', { page: '10', paper: '澄浦报' }),
      file('a/第2版.txt', '2023-02-01', { page: '2', paper: '澄浦报' }),
      file('b.txt', '2023-02-28', { paper: '白屿日报' }),
      file('c.txt', '2023-02-28', { paper: '澄浦报' }),
      file('d.txt', '2022-12-31'),
      file('e.txt', '2023-01-02'),
    ]);
    assert.deepEqual(
      list.years.map(({ year, months }) => [year, months.map(({ month, issues }) => [month, issues.length])]),
      [
        [
          '2023',
          [
            ['2023-02', 3],
            ['2023-01', 1],
          ],
        ],
        ['2022', [['2022-12', 1]]],
      ],
    );
    const [february] = list.years[0]?.months ?? [];
    assert.deepEqual(
      february?.issues.map(({ day }) => day),
      ['2023-02-28', '2023-02-28', '2023-02-01'],
    );
    assert.deepEqual(
      february?.issues[2]?.files.map(({ page }) => page),
      ['2', '10'],
    );
    assert.equal(list.count, 5);
  });

  it('take in the pages of their folder that name no paper, where it holds one paper alone', () => {
    const files = (other: string) => [
      file('a/1.txt', '2023-02-01', { page: '1', paper: '澄浦报' }),
      file('a/2.txt', '2023-02-01', { page: '2' }),
      file('a/3.txt', '2023-02-02', { page: '1' }),
      file('b/1.txt', '2023-02-01', { page: '3', paper: '白屿日报' }),
      file('a/4.txt', '2023-02-01', { page: '4', paper: other }),
    ];
    const papersOf = (other: string) =>
      listOf(files(other)).years[0]?.months[0]?.issues.map(({ paper, files }) => [
        paper,
        files.map(({ page }) => page),
      ]);
    assert.deepEqual(
      papersOf('澄浦报')?.find(([paper]) => paper === '澄浦报'),
      ['澄浦报', ['1', '2', '4']],
    );
    assert.deepEqual(papersOf('湖西报')?.filter(([paper]) => paper === '').length, 2);
  });

  it('of no known paper are told apart by their folders', () => {
    const list = listOf([
      file('甲/1.txt', '2023-02-01'),
      file('乙/1.txt', '2023-02-01'),
      file('乙/2.txt', '2023-02-01'),
    ]);
    assert.equal(list.count, 2);
  });

  it('leave what has no day, or a day that is none, to a list of its own, and what is no bulletin to another', () => {
    const list = listOf([
      file('x/1.txt', null, { kind: 'unread' }),
      file('x/2.txt', '2023-02'),
      file('names.md', '2023-02-01', { kind: 'other' }),
    ]);
    assert.deepEqual(
      list.undated.map(({ folder, files }) => [folder, files.map(({ path }) => path)]),
      [['x', ['x/1.txt', 'x/2.txt']]],
    );
    assert.deepEqual(
      list.others.map(({ folder, files }) => [folder, files.length]),
      [['', 1]],
    );
    assert.deepEqual(list.years, []);
  });

  it('hold each file once, whatever is known of it', () => {
    const day = fc.option(fc.oneof(fc.constantFrom('2023-02-01', '2023-02-03', '2021-12-31'), fc.string()), {
      nil: null,
    });
    const any = fc.record({
      path: fc.string({ minLength: 1 }),
      day,
      paper: fc.constantFrom('', '澄浦报', '__proto__'),
      page: fc.option(fc.string(), { nil: null }),
      kind: fc.constantFrom('bulletin' as const, 'other' as const, 'unread' as const),
    });
    fc.assert(
      fc.property(fc.array(any), (files) => {
        const list = listOf(files.map((one, index) => ({ ...one, key: `file:///${index}` })));
        assert.deepEqual([...pathsOf(list)].sort(), files.map(({ path }) => path).sort());
        const days = list.years.flatMap(({ months }) => months.flatMap(({ issues }) => issues.map((one) => one.day)));
        assert.deepEqual(days, [...days].sort().reverse());
      }),
    );
  });

  it('of ten thousand files are listed in no time', () => {
    const files = Array.from({ length: 10_000 }, (_, at) => {
      const day = new Date(Date.UTC(1990, 0, 1 + Math.floor(at / 4))).toISOString().slice(0, 10);
      return file(`${day}/第${(at % 4) + 1}版.txt`, day, { page: String((at % 4) + 1), paper: '澄浦报' });
    });
    assert.equal(listOf(files).count, 2_500);
    assertQuick(() => listOf(files), 400);
  });
});
