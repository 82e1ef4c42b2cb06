/** Inputs that are made to be slow, opened as a reader opens them: nothing holds the extension host for long. */
import * as vscode from 'vscode';
import { ok } from './assert';
import { bulletinApi, closeAll, fileAt, hoverAt, lensesOf, openBulletin, symbolsOf, traditionalOf } from './bulletins';
import { slowness } from './pace';

/**
 * Longer than anything of ours holds by far (tens of milliseconds, a slice is 8): the timer's own lateness, and what the host
 * itself does with large texts, are in it. The figure itself is printed.
 */
const HELD_MS = 3_000;
const EVERY = 5;

interface Processor {
  cpuUsage?(): { readonly user: number; readonly system: number };
}

/** Milliseconds of processor time where the host can tell, else by the clock. */
function spent(): number {
  const { process } = globalThis as { process?: Processor };
  const used = process?.cpuUsage?.();
  return used === undefined ? performance.now() : (used.user + used.system) / 1000;
}

/** The longest that nothing else could run while `work` did; of clock and processor time the lesser, for a busy machine only adds. */
async function longestHold(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let [clock, used] = [performance.now(), spent()];
  const look = (): void => {
    const [now, spentNow] = [performance.now(), spent()];
    longest = Math.max(longest, Math.min(now - clock, spentNow - used) - EVERY);
    [clock, used] = [now, spentNow];
  };
  const timer = setInterval(look, EVERY);
  try {
    await work();
  } finally {
    look();
    clearInterval(timer);
  }
  return longest;
}

const FOLDER = 'holds';
const SIGNS = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥渡桥堤闸村镇河湖港湾';
const sign = (index: number): string =>
  [index, Math.floor(index / SIGNS.length), Math.floor(index / SIGNS.length ** 2)]
    .map((one) => SIGNS.charAt(one % SIGNS.length))
    .join('');
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');
const BODY = '区水利局昨天在渡口召开会议，研究汛期以后的堤防加固，与会的人都说今年的工程比往年早。';
const HEAD = '澄浦报\n\n2021年3月1日 第1版\n\n';

/** What is opened, with the files beside it. */
const INPUTS: readonly (readonly [what: string, files: Readonly<Record<string, string>>])[] = [
  [
    '1,500 marks with one label',
    {
      '1.bulletin': `${HEAD}${lines(1500, (index) => (index % 2 === 0 ? '渡口停航(下转2版#甲)\n' : '(上接1版#甲)改走大桥\n'))}\n`,
    },
  ],
  [
    '300 continued stories',
    {
      '1.bulletin': `${HEAD}${lines(300, (index) => `${sign(index)}渡口停航居民改走大桥\n\n${BODY}(下转2版)\n`)}\n`,
      '2.bulletin': `${HEAD.replace('第1版', '第2版')}${lines(300, (index) => `${sign(index)}渡口停航居民改走大桥\n\n(上接1版)${BODY}\n`)}\n`,
    },
  ],
  [
    'names.txt of 100,000 lines of one surname',
    {
      '1.bulletin': `${HEAD}${BODY}王甲子甲说，王乙丑甲也来了。\n`,
      'names.txt': lines(100_000, (index) => `王${sign(index)}`),
    },
  ],
  [
    'conversion.txt of 32,000 words with one first character',
    {
      '1.bulletin': `${HEAD}${lines(300, (index) => `${BODY}王${sign(index)}说`)}\n`,
      'conversion.txt': lines(32_000, (index) => `王${sign(index)} 皇${sign(index)}`),
    },
  ],
  [
    '1,000 corrections beside 100,000 characters',
    {
      '1.bulletin': `${HEAD}${lines(2_000, (index) => `${sign(index)}${BODY}${sign(index * 7)}`)}\n`,
      '1.bulletin.bulletin.json': JSON.stringify({
        version: 1,
        corrections: Array.from({ length: 1_000 }, (_, index) => ({
          kind: 'role',
          at: { quote: `${sign(index)}区水利局`, prefix: '', suffix: '昨天', line: 5 + index },
          role: 'body',
        })),
      }),
    },
  ],
  ['3,000 lines of names in brackets', { '1.bulletin': `${HEAD}${lines(3_000, () => '（记者 叶小舟 摄）')}\n` }],
];

describe('inputs that are made to be slow', () => {
  before(bulletinApi);
  for (const [what, files] of INPUTS) {
    it(`hold nobody up: ${what}`, async function () {
      this.timeout(300_000);
      const name = (file: string): string => `${FOLDER}/${file}`;
      for (const [file, text] of Object.entries(files))
        await vscode.workspace.fs.writeFile(fileAt(name(file)), new TextEncoder().encode(text));
      try {
        const held = await longestHold(async () => {
          const { uri } = await openBulletin(name('1.bulletin'));
          await Promise.all([symbolsOf(uri), lensesOf(uri), hoverAt(uri, new vscode.Position(4, 1))]);
          if ('conversion.txt' in files) await traditionalOf(await vscode.workspace.openTextDocument(uri));
        });
        // the figure stands in the list of what passed
        if (this.test !== undefined) this.test.title += ` (held for ${held.toFixed(0)} ms at most)`;
        ok(held < HELD_MS * slowness(), `the host stood still for ${held} ms`);
      } finally {
        await closeAll();
        await vscode.workspace.fs.delete(fileAt(FOLDER), { recursive: true });
      }
    });
  }
});
