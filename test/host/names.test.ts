/** Names as the reader meets them: hovers, references, symbols, stepping, the Names view by keyboard, the reader's own list. */
import * as vscode from 'vscode';
import { eventually, ok, same } from './assert';
import {
  act,
  becomes,
  breath,
  bulletinApi,
  fileAt,
  hoverAt,
  openAt,
  openBulletin,
  placeOf,
  pressInList,
  withTexts,
} from './bulletins';

const FOLDER = 'people';
const FIRST = `${FOLDER}/2023-02-06 第1版.bulletin`;
const THIRD = `${FOLDER}/2023-02-08 第1版.bulletin`;
const SECOND = `${FOLDER}/2023-02-07 第1版.bulletin`;

const PAGES: Readonly<Record<string, string>> = {
  [FIRST]: `澄浦报

2023年2月6日 星期一 第1版

渡口今起恢复开航

2月5日，区委书记柳文澜来到城南渡口，查看渡口恢复开航的准备情况。副区长闻笛舟、区水利局局长于溪桥参加。

柳文澜说，渡口关系到两岸居民的出行，安全要放在第一位。“柳书记来了！”船工们围了上来。

闻笛舟介绍，渡口停航期间，老船工一直守着船，一天也没有离开。

陆闻笛
`,
  [THIRD]: `澄浦报

2023年2月8日 星期三 第1版

船工守船过夜

2月7日夜里，船工张柏、张苇守着船，一直到天亮。老张说，船已经修好，明天就能载客。区委书记温知行打来电话，问他们冷不冷。

陆闻笛

城南小学新学期开学

2月8日，城南小学开学。记者温知行在校门口看到，孩子们排着队走进新学校的大门，老师们站在门口迎接。孩子们告诉记者温知行，他们很高兴。

秦小满
`,
  [SECOND]: `澄浦報

2023年2月7日 星期二 第1版

渡口開航首日平穩有序

2月6日，區委書記柳文瀾再次來到城南渡口，看望值班的船工。副區長聞笛舟參加。

柳文瀾說，開航第一天平穩有序，大家辛苦了。

陸聞笛
`,
};

const read = async (path: string) => {
  const { documents, people } = await (await bulletinApi()).annotations(fileAt(path));
  const document = documents.find((one) => path.endsWith(one.path.split('/').at(-1) ?? '?'));
  ok(document, `${path} has no annotations`);
  return { names: document.names, people };
};
/** Whether a text is a name of a kind on a page. */
const isName = async (path: string, text: string, kind?: string): Promise<boolean> =>
  (await read(path)).names.some((name) => name.text === text && (kind === undefined || name.kind === kind));

const wordAt = (document: vscode.TextDocument, word: string): vscode.Range => {
  const start = placeOf(document, word, 0);
  return new vscode.Range(start, start.translate(0, word.length));
};

const remove = (path: string) => vscode.workspace.fs.delete(fileAt(path)).then(undefined, () => undefined);

const symbolNames = async (query: string): Promise<readonly string[]> =>
  (
    (await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      query,
    )) ?? []
  ).map(({ name }) => name);

const selected = (): string => {
  const editor = vscode.window.activeTextEditor;
  return editor === undefined ? '' : editor.document.getText(editor.selection);
};

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await vscode.commands.executeCommand(key);
};

describe('names', () => {
  withTexts(FOLDER, PAGES);
  afterEach(async () => {
    await breath();
    for (const path of [
      ...Object.keys(PAGES).map((page) => `${page}.bulletin.json`),
      `${FOLDER}/names.txt`,
      'names.txt',
    ])
      await remove(path);
    await becomes(
      'the names are as they were',
      async () => (await isName(FIRST, '柳文澜', 'person')) && !(await isName(FIRST, '老船工')),
    );
  });

  it('say in their hover the other script, titles, how often here and in all, the first and the last place, and why', async () => {
    const page = await openBulletin(FIRST);
    const hover = await eventually('the hover tells of both pages', async () => {
      const text = await hoverAt(page.uri, placeOf(page, '柳文澜说'));
      return text.includes('texts') ? text : undefined;
    });
    for (const part of [
      '柳文澜',
      '柳文瀾',
      'person',
      '区委书记',
      '3 times in this document',
      '5 times in 2 texts',
      'Why',
    ])
      ok(hover.includes(part), `${part} is not in: ${hover}`);
    ok(/first: \[2023\\-02\\-06.*last: \[2023\\-02\\-07/.test(hover), hover);
  });

  it('say in their hover whom a short form may stand for, and keep whom the reader means', async () => {
    const list = '张柏 人 船工\n张苇 人\n老张 人\n';
    await vscode.workspace.fs.writeFile(fileAt(`${FOLDER}/names.txt`), new TextEncoder().encode(list));
    const page = await openBulletin(THIRD);
    const at = placeOf(page, '老张');
    const hovers = await eventually('two may be meant', async () => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', page.uri, at);
      const texts = found.flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value)));
      return texts.find((text) => text.includes('may be') && text.includes('张柏') && text.includes('张苇'));
    });
    const persons = hovers.split('\n').find((line) => line.includes('may be')) ?? '';
    const links = [...persons.matchAll(/command:_bulletin\.correct\?(\S+)/g)];
    same(links.length, 2);
    const [key, correction] = JSON.parse(decodeURIComponent(links[1]?.[1] ?? '')) as readonly unknown[];
    await vscode.commands.executeCommand('_bulletin.correct', key, correction);
    await becomes('老张 is 张苇', async () => {
      const { names, people } = await read(THIRD);
      const entity = names.find(({ text }) => text === '老张')?.entity;
      return people.some(({ id, name }) => id === entity && name === '张苇');
    });
  });

  it('tell apart who bears the same name, in hovers and references', async () => {
    const list = '温知行 人\n';
    await vscode.workspace.fs.writeFile(fileAt(`${FOLDER}/names.txt`), new TextEncoder().encode(list));
    const page = await openBulletin(THIRD);
    const hover = await eventually('the hover tells of the other', async () => {
      const text = await hoverAt(page.uri, placeOf(page, '温知行'));
      return text.includes('not to be confused with') ? text : undefined;
    });
    ok(hover.includes('区委书记') && hover.includes('记者'), hover);
    for (const [nth, lines] of [[0, 1] as const, [1, 2] as const]) {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        page.uri,
        placeOf(page, '温知行', 1, nth),
      );
      same(found.length, lines, `the ${nth}th 温知行`);
    }
  });

  it('are found again in either script and by short forms, in all texts', async () => {
    const page = await openBulletin(FIRST);
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      page.uri,
      placeOf(page, '柳文澜'),
    );
    const words = await Promise.all(
      found.map(async ({ uri, range }) => (await vscode.workspace.openTextDocument(uri)).getText(range)),
    );
    same([...words].sort(), ['柳', '柳文澜', '柳文澜', '柳文瀾', '柳文瀾']);
  });

  it('are highlighted together with their short forms', async () => {
    const page = await openBulletin(FIRST);
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      page.uri,
      placeOf(page, '柳书记'),
    );
    same(found.map(({ range }) => page.getText(range)).sort(), ['柳', '柳文澜', '柳文澜']);
  });

  it('are stepped through with the keyboard, round and back', async () => {
    const page = await openBulletin(FIRST);
    const at = placeOf(page, '柳文澜');
    await vscode.window.showTextDocument(page, { selection: new vscode.Range(at, at) });
    const line = (): number => vscode.window.activeTextEditor?.selection.active.line ?? -1;
    const lines: number[] = [];
    for (const step of ['next', 'next', 'next', 'previous']) {
      await vscode.commands.executeCommand(`bulletin.${step}Mention`);
      lines.push(line());
    }
    const [first, second] = [at.line, placeOf(page, '柳文澜说').line];
    same(lines, [second, second, first, second]);
  });

  it('are found among the symbols of the workspace by simplified, traditional and initials', async () => {
    const [simplified, traditional] = ['柳文澜', '柳文瀾'] as const;
    for (const query of [simplified, traditional, 'lwl']) {
      let forms: readonly string[] = [];
      const both = async (): Promise<true | undefined> => {
        forms = (await symbolNames(query)).map((name) => name.split(' · ')[0] ?? '');
        return [simplified, traditional].every((form) => forms.includes(form)) ? true : undefined;
      };
      // what came, or was put right before and taken back, is noticed by the watcher of files, in its time, and missed when very busy
      if ((await eventually('', both, 20_000).catch(() => undefined)) === true) continue;
      await vscode.commands.executeCommand('bulletin.refresh');
      await eventually(`${query} finds ${simplified} and ${traditional}`, both).catch((error: unknown) => {
        throw new Error(`${error}; found: ${forms.join(', ')}`);
      });
    }
  });

  it('are none in any text once the reader said so, until that is taken back', async () => {
    const page = await openBulletin(FIRST);
    await act(page, wordAt(page, '柳文澜'), '“柳文澜” is not a name');
    await becomes('柳文澜 is no name on either page', async () =>
      [await isName(FIRST, '柳文澜'), await isName(SECOND, '柳文瀾')].every((name) => !name),
    );
    const sidecar = await vscode.workspace.fs.readFile(fileAt(`${FIRST}.bulletin.json`));
    ok(new TextDecoder().decode(sidecar).includes('"is":"none"'), 'not in the sidecar');
  });

  it('are names in any text once the reader said so', async () => {
    const page = await openBulletin(FIRST);
    ok(!(await isName(FIRST, '老船工')), 'a name already');
    await act(page, wordAt(page, '老船工'), '“老船工” is a person');
    await becomes('老船工 is a person', () => isName(FIRST, '老船工', 'person'));
    const hover = await eventually('the hover says why', async () => {
      const text = await hoverAt(page.uri, placeOf(page, '老船工'));
      return text.includes('list of names') ? text : undefined;
    });
    ok(hover.includes('老船工'), hover);
  });

  it('are another’s where the reader picks whose, with the keyboard alone', async () => {
    const page = await openBulletin(FIRST);
    const done = act(page, wordAt(page, '老船工'), '“老船工” is the same person as…');
    const accepted = eventually('a person is picked', async () => {
      await press('workbench.action.quickOpenSelectNext', 'workbench.action.acceptSelectedQuickOpenItem');
      const written = await vscode.workspace.fs.readFile(fileAt(`${FIRST}.bulletin.json`)).then(
        (bytes) => new TextDecoder().decode(bytes),
        () => '',
      );
      return written.includes('"same"') ? written : undefined;
    });
    await Promise.all([done, accepted]);
    const [, whose] = /"same":"([^"]+)"/.exec(await accepted) ?? [];
    await becomes(`老船工 is ${whose}`, async () => {
      const { names, people } = await read(FIRST);
      const entity = names.find(({ text }) => text === '老船工')?.entity;
      return people.some(({ id, name }) => id === entity && name === whose);
    });
  });

  it('are as the setting lists them, at once', async () => {
    const settings = vscode.workspace.getConfiguration('bulletin');
    await openBulletin(FIRST);
    try {
      await settings.update('names', ['老船工 人 船长', '于溪桥 非'], true);
      await becomes(
        'the list holds',
        async () => (await isName(FIRST, '老船工', 'person')) && !(await isName(FIRST, '于溪桥')),
      );
      same((await read(FIRST)).people.find(({ name }) => name === '老船工')?.titles, ['船长']);
    } finally {
      await settings.update('names', undefined, true);
    }
    await becomes('the list holds no more', () => isName(FIRST, '于溪桥', 'person'));
  });

  it('are as names.txt lists them, in the workspace or beside the texts, while it is there', async () => {
    await openBulletin(FIRST);
    for (const list of ['names.txt', `${FOLDER}/names.txt`]) {
      const text = '# 渡口的人\n老船工 = 于溪桥\n';
      await vscode.workspace.fs.writeFile(fileAt(list), new TextEncoder().encode(text));
      await becomes(`${list} holds`, async () => {
        const { names, people } = await read(FIRST);
        const entity = names.find((name) => name.text === '老船工')?.entity;
        return people.some(({ id, name }) => id === entity && name === '于溪桥');
      });
      await breath();
      await remove(list);
      await becomes(`${list} holds no more`, async () => !(await isName(FIRST, '老船工')));
    }
  });

  it('are listed in their view, from where the keyboard leads to each mention', async () => {
    await openBulletin(FIRST);
    await press('bulletin.namesClearFilter');
    await vscode.commands.executeCommand('bulletin.namesScope', 'document');
    await vscode.commands.executeCommand('bulletin.namesOrder', 'mentions');
    const goTo = async (...keys: readonly string[]): Promise<void> => {
      await vscode.commands.executeCommand('bulletin.names.focus');
      await pressInList('list.focusFirst', ...keys, 'list.select');
    };
    // what is unfolded already is entered: people, the person named most, that person's first mention
    const toFirstMention = Array<string>(5).fill('list.expand');
    await eventually('the first mention is selected', async () => {
      await goTo(...toFirstMention);
      return selected() === '柳文澜' ? true : undefined;
    });
    await eventually('the last of three mentions is selected', async () => {
      await goTo(...toFirstMention, 'list.focusDown', 'list.focusDown');
      return selected() === '柳' ? true : undefined;
    });
    await vscode.commands.executeCommand('bulletin.namesFilter', 'wdz');
    await eventually('initials filter the view', async () => {
      await goTo(...toFirstMention);
      return selected() === '闻笛舟' ? true : undefined;
    });
    await vscode.commands.executeCommand('bulletin.namesFilter', '區長');
    await eventually('a title in the other script filters it too', async () => {
      await goTo(...toFirstMention);
      return selected() === '闻笛舟' ? true : undefined;
    });
    await press('bulletin.namesClearFilter');
    // the issue holds the other page, where the same person stands in traditional characters, under another article
    for (const scope of ['issue', 'workspace']) {
      await vscode.commands.executeCommand('bulletin.namesScope', scope);
      await vscode.commands.executeCommand('bulletin.namesFilter', '柳文瀾');
      await eventually(`the ${scope} leads to the other page`, async () => {
        await goTo(...toFirstMention, ...Array<string>(4).fill('list.focusDown'));
        return selected() === '柳文瀾' ? true : undefined;
      });
    }
    await press('bulletin.namesClearFilter');
    await vscode.commands.executeCommand('bulletin.namesScope', 'document');
    await vscode.commands.executeCommand('bulletin.namesOrder', 'appearance');
    ok(openAt(fileAt(FIRST)), 'the page is not open');
  });

  it('have what the reader noted on them first below them in that view', async () => {
    const page = await openBulletin(FIRST);
    const start = placeOf(page, '柳文澜说，渡口', 0);
    await vscode.window.showTextDocument(page, { selection: new vscode.Range(start, start.translate(0, 4)) });
    await vscode.commands.executeCommand('bulletin.addNote', { text: '何时到任？' });
    await vscode.commands.executeCommand('bulletin.namesScope', 'document');
    await vscode.commands.executeCommand('bulletin.namesFilter', '柳文澜');
    await eventually('the note is gone to', async () => {
      await vscode.commands.executeCommand('bulletin.names.focus');
      await pressInList('list.focusFirst', ...Array<string>(5).fill('list.expand'), 'list.select');
      return selected() === '柳文澜说' ? true : undefined;
    });
    await vscode.commands.executeCommand('bulletin.undoCorrection');
    await press('bulletin.namesClearFilter');
  });
});
