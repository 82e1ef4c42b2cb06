/** Odd values in the files beside texts: each is kept aside, and everything that stands beside it is shown as ever. */
import * as vscode from 'vscode';
import { limitsOf } from '../../src/features/status/index-messages';
import { Limits } from '../../src/host/files/limits';
import { readList } from '../../src/host/files/lists';
import { eventually, ok, same } from './assert';
import { bulletinApi, closeAll, hoverAt, lensesOf, openBulletin, placeOf, symbolsOf, withTexts } from './bulletins';
import { MemoryFiles } from './memory';

const FOLDER = 'odd-values';
const FIRST = `${FOLDER}/1.bulletin`;
const SECOND = `${FOLDER}/2.bulletin`;
/** Cut at its sixtieth unit, as the name of a tab is, it is cut within its last character. */
const HEADLINE = `${'渡口停航居民改走大桥'.repeat(6).slice(0, 59)}𠮷`;

const at = (quote: string, line: number) => ({ quote, prefix: '', suffix: '', line });
/** As a file of version 1, which is read as one of version 2 is. */
const SIDECAR = JSON.stringify({
  version: 1,
  corrections: [
    { kind: 'link', at: at('(下转2版)', 9), to: { ...at('(上接1版)', 7), path: '\ud800' } },
    { kind: 'link', at: at('(下转2版)', 9), to: { ...at('(上接1版)', 7), path: 'constructor' } },
    { kind: 'date', at: at('1月31日', 9), value: '2023-01-31T__proto__' },
    { kind: 'date', at: at('去年', 9), value: 'SET:XXXX-12-XX' },
    { kind: 'date', at: at('去年', 9), value: '2023-13-45' },
    { kind: 'name', name: '__proto__', is: 'constructor' },
    { kind: 'role', at: at(HEADLINE, 5), role: 'headline' },
    { kind: 'role', at: at('\udfb7', 5), role: 'toString' },
    { kind: '__proto__' },
    null,
    [],
    'constructor',
  ],
});

describe('odd values beside texts', () => {
  withTexts(FOLDER, {
    [`${FOLDER}/names.txt`]:
      '黄大川 constructor\n__proto__ 人\nconstructor\n区水利局 toString、hasOwnProperty\n\ud800\n沈望舒 人 __proto__\n',
    [FIRST]: `澄浦报

2023年2月1日 第1版

${HEADLINE}

本报记者 沈望舒

区水利局的黄大川1月31日在渡口说，去年停航十二天，今年还要短一些。请居民改走大桥(下转2版)
`,
    [SECOND]: `澄浦报

2023年2月1日 第2版

${HEADLINE}

(上接1版)，黄大川说，改走大桥也不远。停航期间将更换趸船，加固码头，请大家相互转告。
`,
    [`${FIRST}.bulletin.json`]: SIDECAR,
  });
  afterEach(closeAll);

  it('hide no article, no mark and no way to the other half', async () => {
    const page = await openBulletin(FIRST);
    const symbols = await eventually('the outline', async () => {
      const found = await symbolsOf(page.uri);
      return found.length > 0 ? found : undefined;
    });
    ok(
      symbols.some(({ name }) => name.includes('渡口停航')),
      symbols.map(({ name }) => name).join(),
    );
    await eventually('the lens of the mark', async () => ((await lensesOf(page.uri)).length > 0 ? true : undefined));
    const { documents } = await (await bulletinApi()).annotations(page.uri);
    same(documents.length, 2);
    const start = placeOf(page, '下转2版');
    const editor = await vscode.window.showTextDocument(page);
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('bulletin.goToOtherHalf');
    await eventually('the other half', () =>
      vscode.window.activeTextEditor?.document.uri.path.endsWith('/2.bulletin') ? true : undefined,
    );
  });

  it('leave the hovers of days, which say what the text says', async () => {
    const page = await openBulletin(FIRST);
    for (const [words, day] of [
      ['1月31日', '2023'],
      ['去年', '2022'],
    ] as const) {
      const hover = await eventually(`the hover of ${words}`, async () => {
        const found = await hoverAt(page.uri, placeOf(page, words));
        return found === '' ? undefined : found;
      });
      ok(hover.includes(day), hover);
      ok(!hover.includes('__proto__') && !hover.includes('SET:'), hover);
    }
  });

  it('take nobody out of the people, nor their hovers', async () => {
    const page = await openBulletin(FIRST);
    const { people } = await (await bulletinApi()).annotations(page.uri);
    const names = people.map(({ name }) => name);
    for (const name of ['黄大川', '沈望舒']) ok(names.includes(name), `${name} is not among ${names.join()}`);
    const hover = await eventually('the hover of a person', async () => {
      const found = await hoverAt(page.uri, placeOf(page, '黄大川'));
      return found.includes('黄大川') ? found : undefined;
    });
    ok(/person|人/.test(hover), hover);
  });

  it('leave Read Whole Story, though its headline is cut within a character', async () => {
    const page = await openBulletin(FIRST);
    const place = placeOf(page, '渡口说');
    const editor = await vscode.window.showTextDocument(page);
    editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand('bulletin.readWholeStory');
    const { document } = await eventually('the story', () => {
      const front = vscode.window.activeTextEditor;
      return front?.document.uri.scheme === 'bulletin-story' ? front : undefined;
    });
    const whole = document.getText();
    ok(whole.includes('𠮷') && whole.includes('加固码头') && !whole.includes('下转2版'), whole);
    ok(!/\p{Surrogate}/u.test(document.uri.path), document.uri.path);
  });
});

describe('a list of the reader', () => {
  it('that is too large is not used, and the reader is told which and how large one may be', async () => {
    const files = new MemoryFiles();
    const registered = vscode.workspace.registerFileSystemProvider('lists', files, { isCaseSensitive: true });
    const limits = new Limits();
    let changes = 0;
    limits.onDidChange(() => changes++);
    try {
      const list = vscode.Uri.from({ scheme: 'lists', path: '/texts/names.txt' });
      files.put('/texts/names.txt', '黄大川\n'.repeat(900_000));
      same(await readList(list, limits), '');
      same([...limits.met], ['list-bytes']);
      ok(/names\.txt.* 8 /.test(limitsOf(limits.met)), limitsOf(limits.met));
      files.put('/texts/names.txt', '黄大川\n');
      same(await readList(list, limits), '黄大川\n');
      same([...limits.met], []);
      same(limitsOf(limits.met), '');
      same(changes, 2);
    } finally {
      limits.dispose();
      registered.dispose();
    }
  });
});
