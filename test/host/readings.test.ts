/** How people's names are read: said in their hovers, put right once for all texts and both scripts, and undone. */
import * as vscode from 'vscode';
import { ok, same } from './assert';
import { becomes, closeAll, fileAt, hoverAt, openBulletin, placeOf, withTexts } from './bulletins';

const FOLDER = 'read-aloud';
const PAGE = `${FOLDER}/1.bulletin`;
const OTHER = `${FOLDER}/2.bulletin`;
const TEXT =
  '澄浦报 2021年3月1日 第1版\n\n渡口复航\n\n本报记者 沈望舒\n\n县委书记单晓远主持召开会议，县长翟明华出席会议。单晓远强调，要抓好落实。\n';
const TRADITIONAL =
  '澄浦報 2021年3月2日 第1版\n\n單曉遠調研渡口\n\n本報記者 沈望舒\n\n縣委書記單曉遠來到渡口，與船工座談。單曉遠強調，要抓好落實。\n';

describe('readings of names', () => {
  withTexts(FOLDER, { [PAGE]: TEXT, [OTHER]: TRADITIONAL });
  const sidecar = fileAt(`${PAGE}.bulletin.json`);
  const file = async (): Promise<string> =>
    vscode.workspace.fs.readFile(sidecar).then(
      (read) => new TextDecoder().decode(read),
      () => '',
    );
  const says = async (path: string, name: string, reading: string): Promise<true> =>
    becomes(`the hover of ${name} says ${reading}`, async () => {
      const page = await openBulletin(path);
      return (await hoverAt(page.uri, placeOf(page, name))).includes(reading);
    });
  /** Sets the reading of a name; what the box was told of what was typed. */
  const set = async (name: string, typed: string): Promise<unknown> => {
    const { showInputBox } = vscode.window;
    let told: unknown;
    Object.assign(vscode.window, {
      showInputBox: async ({ validateInput }: vscode.InputBoxOptions) => {
        told = await validateInput?.(typed);
        return told === undefined ? typed : undefined;
      },
    });
    try {
      await vscode.commands.executeCommand('_bulletin.setReading', fileAt(PAGE).toString(), name);
    } finally {
      Object.assign(vscode.window, { showInputBox });
    }
    return told;
  };
  after(closeAll);

  it('are in the hover, with what else a surname may be', async () => {
    await says(PAGE, '单晓远', 'Shàn Xiǎoyuǎn');
    await says(OTHER, '單曉遠', 'Shàn Xiǎoyuǎn');
    await says(PAGE, '翟明华', 'may also be dí');
  });

  it('are put right once, by whichever way they are typed, and hold in other texts and the other script', async () => {
    ok(typeof (await set('单晓远', 'dan')) === 'string', 'one syllable was taken for three');
    same(await file(), '');
    same(await set('单晓远', 'dan1 xiao3yuan3'), undefined);
    await says(PAGE, '单晓远', 'Dān Xiǎoyuǎn');
    await says(OTHER, '單曉遠', 'Dān Xiǎoyuǎn');
    ok((await file()).includes('"kind":"reading","name":"单晓远","reading":"dān xiǎo yuǎn"'), await file());
    await vscode.commands.executeCommand('bulletin.undoCorrection');
    await says(PAGE, '单晓远', 'Shàn Xiǎoyuǎn');
    same(await file(), '');
  });

  it('are offered in the light bulb, and taken back there', async () => {
    const page = await openBulletin(PAGE);
    const place = placeOf(page, '单晓远');
    const titles = async (): Promise<readonly string[]> =>
      (
        await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          page.uri,
          new vscode.Range(place, place),
        )
      ).map(({ title }) => title);
    await becomes('it is offered', async () => (await titles()).includes('Set Reading of “单晓远”…'));
    await set('单晓远', 'ㄉㄢ ㄒㄧㄠˇ ㄩㄢˇ');
    const back = 'Take back: “单晓远”: read dān xiǎo yuǎn';
    await becomes('taking back is offered', async () => (await titles()).includes(back));
    await vscode.commands.executeCommand('bulletin.undoCorrection');
    await becomes('it is offered no more', async () => !(await titles()).includes(back));
  });
});
