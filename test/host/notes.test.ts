/** Notes and highlights: made in a text and in views of it, followed, found, listed, taken over; kept beside the text. */
import * as vscode from 'vscode';
import { eventually, ok, same } from './assert';
import {
  becomes,
  bulletinApi,
  closeAll,
  fileAt,
  hoverAt,
  openBulletin,
  placeOf,
  traditionalOf,
  withTexts,
} from './bulletins';

const FOLDER = 'noted';
const PAGE = `${FOLDER}/第1版.txt`;
const FILE = `${PAGE}.notes.jsonl`;
const TEXT = `澄浦报

2023年2月3日 星期五 第1版 要闻

渡口停航五天 居民改走大桥

本报记者 沈望舒

2月1日起，渡口停航，过河的居民改走大桥，直到2月5日。区水利局局长霍青禾到沙桐镇了解趸船更换的进展。停航期间将更换趸船，加固码头，请大家相互转告。

码头上的小店照常开门。附近的居民说，路平了，灯亮了，晚上出门放心多了。
`;

interface Annotation {
  readonly id: string;
  readonly motivation: string;
  readonly body: readonly { readonly value: string; readonly purpose: string }[];
  readonly target: {
    readonly styleClass?: string;
    readonly selector: readonly { readonly exact?: string; readonly start?: number }[];
  };
}

const file = async (path = FILE): Promise<string> => {
  const bytes = await vscode.workspace.fs.readFile(fileAt(path)).then(undefined, () => new Uint8Array());
  return new TextDecoder().decode(bytes);
};
const kept = async (): Promise<readonly Annotation[]> =>
  (await file())
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Annotation);
const quotes = async (): Promise<readonly string[]> =>
  (await kept()).map(({ target }) => target.selector.find(({ exact }) => exact !== undefined)?.exact ?? '');
const run = (command: string, ...args: readonly unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...args);

/** Selects words of the editor in front, or puts the cursor into them. */
function select(editor: vscode.TextEditor, words: string, whole = true): void {
  const start = placeOf(editor.document, words, 0);
  const end = placeOf(editor.document, words, words.length);
  editor.selection = whole
    ? new vscode.Selection(start, end)
    : new vscode.Selection(start.translate(0, 1), start.translate(0, 1));
}
const openText = async (): Promise<vscode.TextEditor> => vscode.window.showTextDocument(await openBulletin(PAGE));

describe('notes', () => {
  withTexts(FOLDER, { [PAGE]: TEXT });
  afterEach(async () => {
    await closeAll();
    for (const path of [FILE, `${FOLDER}/in.tsv`, `${FOLDER}/in.jsonld`])
      await vscode.workspace.fs.delete(fileAt(path)).then(undefined, () => undefined);
    await becomes('nothing is kept', async () => (await (await bulletinApi()).notes(fileAt(PAGE))).length === 0);
  });

  it('are made on what is selected, else on the sentence, and kept as annotations a line', async () => {
    const editor = await openText();
    select(editor, '霍青禾');
    await run('bulletin.addNote', { text: '何时到任？ #人物' });
    select(editor, '附近的居民', false);
    await run('bulletin.addNote', { text: '**谁**说的' });
    same(await quotes(), ['霍青禾', '附近的居民说，路平了，灯亮了，晚上出门放心多了。']);
    const [first] = await kept();
    same(first?.motivation, 'commenting');
    same(
      first?.body.map(({ value, purpose }) => [value, purpose]),
      [
        ['何时到任？ #人物', 'commenting'],
        ['人物', 'tagging'],
      ],
    );
    const hover = await hoverAt(editor.document.uri, placeOf(editor.document, '附近的居民', 2));
    ok(hover.includes('**谁**说的'), hover);
  });

  it('are highlights in the last colour; a second press takes it off, another colour changes it', async () => {
    const editor = await openText();
    select(editor, '更换趸船');
    await run('bulletin.highlight', 'green');
    await run('bulletin.highlight', 'blue');
    same(
      (await kept()).map(({ target }) => target.styleClass),
      ['highlight-blue'],
    );
    select(editor, '路平了');
    await run('bulletin.highlight');
    same(
      (await kept()).map(({ target }) => target.styleClass),
      ['highlight-blue', 'highlight-blue'],
    );
    await run('bulletin.highlight');
    same(await quotes(), ['更换趸船']);
    select(editor, '更换趸船', false);
    await run('bulletin.highlight');
    // nothing is left to say, and no file is left to say it
    await becomes('the file is gone', async () => (await file()) === '');
    same(
      (await vscode.workspace.fs.readDirectory(fileAt(FOLDER))).map(([name]) => name),
      ['第1版.txt'],
    );
  });

  it('are made in the traditional view and in the whole story on the words of the text', async () => {
    const editor = await openText();
    const view = await traditionalOf(editor.document);
    const shown = await vscode.window.showTextDocument(view.document, view.viewColumn);
    select(shown, '區水利局');
    await run('bulletin.addNote', { text: '哪个区' });
    same(await quotes(), ['区水利局']);
    ok((await hoverAt(view.document.uri, placeOf(view.document, '區水利局'))).includes('哪个区'), 'the view');
    const text = await openText();
    select(text, '码头上的小店', false);
    await run('bulletin.readWholeStory');
    const story = await eventually('the story', () => {
      const front = vscode.window.activeTextEditor;
      return front?.document.uri.scheme === 'bulletin-story' && front.document.languageId === 'bulletin'
        ? front
        : undefined;
    });
    select(story, '小店照常开门');
    await run('bulletin.highlight', 'pink');
    same(await quotes(), ['区水利局', '小店照常开门']);
    ok((await hoverAt(story.document.uri, placeOf(story.document, '区水利局'))).includes('哪个区'), 'the story');
  });

  it('stay with their words while the text is edited, and are anchored anew with the text that is saved', async () => {
    const editor = await openText();
    const api = await bulletinApi();
    const { document } = editor;
    select(editor, '加固码头');
    await run('bulletin.addNote', { text: '多久' });
    const words = async (): Promise<string | undefined> => {
      const [note] = await api.notes(document.uri);
      return note?.start == null || note.end === null ? undefined : document.getText().slice(note.start, note.end);
    };
    same(await words(), '加固码头');
    try {
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '号外\n\n'));
      same(await words(), '加固码头');
      const at = document.getText().indexOf('加固码头');
      await editor.edit((edit) => edit.delete(new vscode.Range(document.positionAt(at), document.positionAt(at + 4))));
      same(await words(), undefined);
      await editor.edit((edit) => edit.insert(document.positionAt(at), '加固码头'));
      await becomes('it is found again', async () => (await words()) === '加固码头');
      await editor.edit((edit) => edit.insert(document.positionAt(at + 2), '两座'));
      same(await words(), '加固两座码头');
      await document.save();
      await becomes('it is anchored anew', async () => (await quotes())[0] === '加固两座码头');
    } finally {
      if (document.isDirty) await run('workbench.action.files.revert');
      await vscode.workspace.fs.writeFile(document.uri, new TextEncoder().encode(TEXT));
      await becomes('the text is as it was', async () => document.getText() === TEXT);
    }
  });

  it('are edited and deleted by their id, and what is no note of a text is refused', async () => {
    const editor = await openText();
    select(editor, '霍青禾');
    await run('bulletin.addNote', { text: '一' });
    const [{ id } = { id: '' }] = await kept();
    const key = editor.document.uri.toString();
    for (const [uri, note] of [
      [key, 'urn:uuid:none'],
      ['file:///elsewhere/1.txt', id],
      [{}, id],
    ])
      await run('bulletin.deleteNote', uri, note);
    same((await kept()).length, 1);
    await run('_bulletin.showNote', key, id);
    same(vscode.window.activeTextEditor?.document.getText(vscode.window.activeTextEditor.selection), '霍青禾');
    await run('bulletin.deleteNote', key, id);
    same(await kept(), []);
  });

  it('are searched by their words and tags, in either script', async () => {
    const editor = await openText();
    select(editor, '霍青禾');
    await run('bulletin.addNote', { text: '何时到任？ #人物' });
    interface Summary {
      readonly hits: number;
    }
    const found = async (query: string): Promise<number> =>
      ((await run('bulletin.search', query)) as Summary | undefined)?.hits ?? -1;
    same(
      [await found('note:到任'), await found('注：何時'), await found('tag:人物'), await found('标签：会议')],
      [1, 1, 1, 0],
    );
    same([await found('趸船 note:到任'), await found('趸船 -note:到任')], [2, 0]);
    await run('bulletin.clearResults');
  });

  it('made elsewhere are taken over, and what did not fit is said', async () => {
    await openText();
    const put = (path: string, text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(fileAt(`${FOLDER}/${path}`), new TextEncoder().encode(text));
    await put('in.tsv', '引文\t批注\t标签\n霍青禾\t谁？\t人物\n不在文中的话\t无\t\n');
    interface Imported {
      readonly taken: number;
      readonly known: number;
      readonly problems: readonly unknown[];
    }
    const take = async (path: string): Promise<readonly number[]> => {
      const { taken, known, problems } = (await run(
        'bulletin.importNotes',
        fileAt(`${FOLDER}/${path}`).toString(),
      )) as Imported;
      return [taken, known, problems.length];
    };
    same(await take('in.tsv'), [1, 0, 1]);
    same(await quotes(), ['霍青禾']);
    // what was exported comes back as what is there
    await put('in.jsonld', JSON.stringify({ type: 'AnnotationPage', items: await kept() }));
    same(await take('in.jsonld'), [0, 1, 0]);
    same(await run('bulletin.importNotes', 'file:///elsewhere/1.txt'), undefined);
  });

  it('are given to other extensions as annotations with their places', async () => {
    const editor = await openText();
    select(editor, '霍青禾');
    await run('bulletin.addNote', { text: '谁' });
    const [note] = await (await bulletinApi()).notes(editor.document.uri);
    same([note?.start, note?.end], [TEXT.indexOf('霍青禾'), TEXT.indexOf('霍青禾') + 3]);
    same(note?.annotation['id'], (await kept())[0]?.id);
  });
});
