/** Arbitrary edits in a real editor: whatever was typed, deleted, pasted, joined or undone, all reads as if opened just now. */
import * as vscode from 'vscode';
import { randomFrom } from '../fuzz/fuzz';
import { pick, type Random, SCRAPS } from '../fuzz/texts';
import { eventually, ok, same } from './assert';
import {
  bulletinApi,
  closeAll,
  definitionsAt,
  foldsOf,
  lensesOf,
  openAt,
  symbolsOf,
  targetOf,
  VIEW,
} from './bulletins';
import { MachinesFiles } from './machines';

const SCHEME = 'edits';
const SEEDS = [20230201, 7];
/** Compared after each burst of so many edits. */
const BURSTS = 2;
const EDITS = 20;
/** Of so many jump lines is asked where they lead. */
const JUMPS = 6;

const FIRST = '/paper/2023-03-01 第1版.bulletin';
const SECOND = '/paper/2023-03-01 第2版.bulletin';
const PAGES: Readonly<Record<string, string>> = {
  [FIRST]:
    '白屿日报\n\n2023年3月1日 星期三 第1版\n\n灯塔换上新灯\n\n本报记者 池远帆\n\n2月28日，白屿灯塔换上了新灯。守塔人钟砚秋说，老灯用了四十年，每到起雾的夜里，\n\n他都要爬上塔顶擦三遍玻璃，如今他终于可以睡一个(下转2版)\n\n渔港清淤开工\n\n上周三，区委书记范立冬到渔港检查工作。清淤工程计划5月\n\n底完成，届时大船可以直接靠岸。\n',
  [SECOND]:
    '2023年3月1日 星期三 第2版\n\n(上接1版)安稳觉了。新灯由风力供电，二十海里外也看得见。守塔人把灯塔的老灯擦得干干净净。\n\n海菜节下周开幕\n\n本报讯(记者 乔小满)第三届海菜节将于下周开幕，为期三天。\n',
};

const uriOn = (machine: string, path: string): vscode.Uri =>
  vscode.Uri.from({ scheme: SCHEME, authority: machine, path });

/** A place somewhere in the shown text; often in the line of the one before, as a reader types. */
function anywhere(random: Random, { document, selection }: vscode.TextEditor): vscode.Position {
  if (random(3) === 0) return selection.active;
  return document.positionAt(random(document.getText().length + 1));
}

function select(random: Random, editor: vscode.TextEditor, length: number): vscode.Selection {
  const start = anywhere(random, editor);
  const end = editor.document.positionAt(editor.document.offsetAt(start) + random(length));
  return new vscode.Selection(start, end);
}

const run = (command: string, ...args: readonly unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...args);

/** Scraps of a page run together. */
const pasted = (random: Random): string =>
  Array.from({ length: 1 + random(6) }, () => pick(random, SCRAPS.page)).join('');

/** What a reader does to a text, each as often as it stands here. The cursor has been put somewhere. */
const EDITS_OF_A_READER: readonly ((random: Random, editor: vscode.TextEditor) => Thenable<unknown>)[] = [
  (random) => run('type', { text: pick(random, [...'渡口停航钟砚秋三月一日版（）(，。\n第12']) }),
  (random) => run('type', { text: pick(random, SCRAPS.page) }),
  (random, editor) => editor.edit((edit) => edit.replace(editor.selection, pasted(random))),
  (random, editor) => {
    editor.selection = select(random, editor, 30);
    return run('deleteLeft');
  },
  () => run('deleteLeft'),
  () => run('deleteRight'),
  () => run('editor.action.joinLines'),
  () => run('editor.action.moveLinesDownAction'),
  () => run('editor.action.deleteLines'),
  (random, editor) => {
    editor.selection = select(random, editor, 80);
    return editor.edit((edit) => edit.insert(editor.selection.active, editor.document.getText(editor.selection)));
  },
  () => run('undo'),
  () => run('undo'),
  () => run('redo'),
];

async function editAtRandom(random: Random, document: vscode.TextDocument): Promise<void> {
  const editor = await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preview: false });
  for (let count = 0; count < EDITS; count++) {
    const place = anywhere(random, editor);
    editor.selection = new vscode.Selection(place, place);
    await pick(random, EDITS_OF_A_READER)(random, editor);
  }
}

/** Both pages of a machine open, the first in front, its traditional view beside it. */
async function open(
  machine: string,
): Promise<{ readonly document: vscode.TextDocument; readonly view: vscode.TextDocument }> {
  await vscode.workspace.openTextDocument(uriOn(machine, SECOND));
  const document = await vscode.workspace.openTextDocument(uriOn(machine, FIRST));
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preview: false });
  await run('bulletin.showTraditional');
  const view = await eventually('the view opens', () =>
    vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === VIEW && uri.query.includes(`//${machine}/`)),
  );
  return { document, view };
}

/** All that the extension says of the first page of a machine, its view included, with the machine's name left out. */
async function saidOf(machine: string, view: vscode.TextDocument): Promise<readonly string[]> {
  const uri = uriOn(machine, FIRST);
  const document = openAt(uri);
  ok(document, `${uri.toString()} is not open`);
  const { documents, people, links, unresolved, ambiguous } = await (await bulletinApi()).annotations(uri);
  const jumps = documents.find((one) => one.uri === uri.toString())?.jumpLines.slice(0, JUMPS) ?? [];
  const targets = [];
  for (const { start } of jumps) targets.push((await definitionsAt(uri, document.positionAt(start + 1))).map(targetOf));
  const lenses = (await lensesOf(uri)).map(({ range, command }) => [range, command?.title]);
  const said: Readonly<Record<string, unknown>> = {
    text: document.getText(),
    articles: await symbolsOf(uri),
    folds: await foldsOf(uri),
    units: documents.map(({ units, joins }) => [units, joins]),
    names: [documents.map(({ names }) => names), people],
    dates: documents.map(({ dates, issueDate }) => [issueDate, dates]),
    jumps: [lenses, targets, links, unresolved, ambiguous],
    view: view.getText(),
    'articles of the view': await symbolsOf(view.uri),
  };
  return Object.entries(said).map(
    ([what, found]) => `${what}: ${JSON.stringify(found).replaceAll(machine, 'machine')}`,
  );
}

describe('a page that was edited in any way', () => {
  const machines = new MachinesFiles();
  let registered: vscode.Disposable;
  before(async () => {
    await bulletinApi();
    registered = vscode.workspace.registerFileSystemProvider(SCHEME, machines, { isCaseSensitive: true });
  });
  after(() => registered.dispose());
  afterEach(async () => {
    for (const document of vscode.workspace.textDocuments.filter(
      ({ uri, isDirty }) => uri.scheme === SCHEME && isDirty,
    )) {
      await vscode.window.showTextDocument(document);
      await run('workbench.action.revertAndCloseActiveEditor');
    }
    await closeAll();
  });

  for (const seed of SEEDS) {
    it(`has articles, names, dates, jumps and traditional characters as if it were opened just now: seed ${seed}`, async function () {
      this.timeout(400_000);
      const random = randomFrom(seed);
      const edited = `edited-${seed}`;
      for (const [path, text] of Object.entries(PAGES)) machines.of(edited).put(path, text);
      const { document, view } = await open(edited);
      for (let burst = 0; burst < BURSTS; burst++) {
        await editAtRandom(random, document);
        const text = document.getText();
        const fresh = `fresh-${seed}-${burst}`;
        for (const [path, before] of Object.entries({ ...PAGES, [FIRST]: text })) machines.of(fresh).put(path, before);
        const { view: anew } = await open(fresh);
        let last: readonly [found: readonly string[], wanted: readonly string[]] = [[], []];
        await eventually(
          'both say the same',
          async () => {
            last = [await saidOf(edited, view), await saidOf(fresh, anew)];
            return last[0].join() === last[1].join() ? true : undefined;
          },
          30_000,
        ).catch(() => {
          const at = last[0].findIndex((one, index) => one !== last[1][index]);
          same(last[0][at], last[1][at], `seed ${seed}, burst ${burst}, text ${JSON.stringify(text)}`);
        });
        ok(anew.getText().length > 1, 'the view is empty');
      }
    });
  }
});
