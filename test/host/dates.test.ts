/** Dates as the reader meets them: hovers, corrections, references, copying, symbols of the workspace, settings. */
import * as vscode from 'vscode';
import { Answers } from './answers';
import { eventually, ok, same } from './assert';
import { bulletinApi, closeAll, fileAt, filesIn, hoverAt, openBulletin, placeOf, pressInList } from './bulletins';

async function firstPage(): Promise<vscode.TextDocument> {
  const folders = await vscode.workspace.fs.readDirectory(fileAt('sample'));
  const folder = folders.find(([, type]) => type === vscode.FileType.Directory);
  ok(folder, 'the sample has no folder');
  const [page] = [...(await filesIn(`sample/${folder[0]}`))].filter((path) => path.endsWith('.txt')).sort();
  ok(page, 'the sample has no page');
  return openBulletin(page);
}

const symbolsFor = async (query: string): Promise<readonly vscode.SymbolInformation[]> =>
  (await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query)) ??
  [];

async function copied(document: vscode.TextDocument, at: vscode.Position, form?: string): Promise<string> {
  await vscode.env.clipboard.writeText('');
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
  await vscode.commands.executeCommand('bulletin.copyDate', form);
  return vscode.env.clipboard.readText();
}

describe('dates', () => {
  after(closeAll);

  it('says of a day its weekday, lunar date and distance from the issue', async () => {
    const page = await firstPage();
    const hover = await hoverAt(page.uri, placeOf(page, '1月31日上午'));
    for (const part of ['2023', 'Tuesday', '癸卯年正月初十', 'the day before this issue']) {
      ok(hover.includes(part), `${part} is not in: ${hover}`);
    }
  });

  it('keeps another date for good when its link in the hover is followed, and no other command is trusted', async () => {
    const page = await firstPage();
    const at = placeOf(page, '1月31日上午');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', page.uri, at);
    const markdown = hovers
      .flatMap(({ contents }) => contents)
      .find((one): one is vscode.MarkdownString => typeof one !== 'string' && 'isTrusted' in one && !!one.isTrusted);
    ok(markdown, 'no hover has links');
    same(markdown.isTrusted, {
      enabledCommands: ['_bulletin.correct', '_bulletin.anotherDay', 'bulletin.setIssueDate'],
    });
    const [, args = ''] = /command:_bulletin\.correct\?(\S+)/.exec(markdown.value) ?? [];
    const [key, correction] = JSON.parse(decodeURIComponent(args)) as readonly unknown[];
    const written = new Set<string>();
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.bulletin.json');
    const seen = ({ path }: vscode.Uri) => written.add(path);
    watcher.onDidCreate(seen);
    watcher.onDidChange(seen);
    try {
      await vscode.commands.executeCommand('_bulletin.correct', key, correction);
      await eventually('the hover has the other day', async () => {
        const hover = await hoverAt(page.uri, at);
        return hover.includes('2022') && hover.includes('as you corrected it') ? true : undefined;
      });
    } finally {
      const sidecar = page.uri.with({ path: `${page.uri.path}.bulletin.json` });
      // a file made and deleted within a moment reaches no watcher
      await eventually('a watcher has seen the file', () => (written.has(sidecar.path) ? true : undefined));
      watcher.dispose();
      await vscode.workspace.fs.delete(sidecar).then(undefined, () => undefined);
    }
    await eventually('the date is as it was', async () =>
      (await hoverAt(page.uri, at)).includes('癸卯年正月初十') ? true : undefined,
    );
  });

  it('finds a day again however it is written', async () => {
    const page = await firstPage();
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      page.uri,
      placeOf(page, '1月31日上午'),
    );
    ok(found.length >= 2, `${found.length} references`);
    ok(new Set(found.map(({ uri }) => uri.toString())).size > 1, 'none on the other page');
  });

  it('copies a date as ISO and EDTF', async () => {
    const page = await firstPage();
    const at = placeOf(page, '1月31日上午');
    same(await copied(page, at, 'iso'), '2023-01-31');
    same(await copied(page, at, 'edtf'), '2023-01-31');
    // where both are the same there is nothing to ask
    same(await copied(page, at), '2023-01-31');
  });

  it('shows hints only where they are wanted', async () => {
    const page = await firstPage();
    const hints = async (): Promise<readonly vscode.InlayHint[]> =>
      (await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        page.uri,
        new vscode.Range(0, 0, page.lineCount, 0),
      )) ?? [];
    same((await hints()).length, 0);
    const settings = vscode.workspace.getConfiguration('bulletin');
    await settings.update('hints.dates', true, true);
    try {
      const labels = (await hints()).map(({ label }) => label);
      ok(labels.includes('2023-01-31'), JSON.stringify(labels));
    } finally {
      await settings.update('hints.dates', undefined, true);
    }
  });

  describe('of a text of many kinds', () => {
    const uri = fileAt('kinds.bulletin');
    let page: vscode.TextDocument;
    const lines = [
      ...['澄浦报', '2031年2月1日 星期六 第1版', '渡口停航'],
      '本报临江1月30日电 渡口昨天停航，过河的居民改走大桥。',
      '4月20日，闸门检修；次日，渡口复航。大桥第一季度完工，工期两年零六个月。',
      '渡口每周三休息，每月15日检修，每天9时至17时开放，每年5月12日演练。检修队干了几个月。',
    ];

    before(async () => {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`${lines.join('\n\n')}\n`));
      page = await openBulletin('kinds.bulletin');
    });
    after(async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(uri);
    });

    it('says what a day was told from, and leads there', async () => {
      const says: readonly (readonly [words: string, ...parts: readonly string[]])[] = [
        ['昨天', 'January 29, 2031', '3 days before this issue', 'from “本报临江1月30日电”', '[line 7]', '#L7'],
        ['次日', 'April 21, 2031', '3 months after this issue', 'from “4月20日”', '[line 9]', '#L9'],
        ['4月20日', 'Sunday, April 20, 2031', 'from “本报临江1月30日电”', 'April 20, 2030'],
      ];
      for (const [words, ...parts] of says) {
        const hover = (await hoverAt(page.uri, placeOf(page, words))).replace(/\\(?=[^\w\s])/g, '');
        for (const part of parts) ok(hover.includes(part), `${words}: ${part} is not in ${hover}`);
      }
    });

    it('says amounts and what recurs in words', async () => {
      const says = {
        两年零六个月: '2 years, 6 months',
        几个月: 'several months',
        每周三: 'Every Wednesday',
        每月15日: 'On day 15 of every month',
        每天9时至17时: 'Every day, 09:00 – 17:00',
        每年5月12日: 'Every year on May 12',
      };
      for (const [words, said] of Object.entries(says)) {
        const hover = (await hoverAt(page.uri, placeOf(page, words))).replace(/\\(?=[^\w\s])/g, '');
        ok(hover.includes(said), `${words}: ${said} is not in ${hover}`);
      }
    });

    it('copies a stretch as its months in ISO and by its code in EDTF', async () => {
      const at = placeOf(page, '第一季度');
      same(await copied(page, at, 'iso'), '2031-01/2031-03');
      same(await copied(page, at, 'edtf'), '2031-33');
      const answers = new Answers({ pick: '2031-33' });
      try {
        same(await copied(page, at), '2031-33');
        same(answers.lists, [['2031-01/2031-03', '2031-33']]);
      } finally {
        answers.dispose();
      }
    });
  });

  it('lists what is said of a day among the symbols of the workspace', async () => {
    for (const query of [
      '2023-01-31',
      '1月31日',
      '１月３１日',
      '一月三十一日',
      '民國一一二年一月三十一日',
      '一月卅一',
      '二〇二三年一月卅一',
    ]) {
      const found = (await symbolsFor(query)).filter(({ kind }) => kind === vscode.SymbolKind.Event);
      ok(
        found.some(({ name }) => name.includes('1月31日上午')),
        `${query}: ${found.map(({ name }) => name)}`,
      );
    }
  });

  it('finds people by pinyin initials, and headlines', async () => {
    ok(
      (await symbolsFor('zyq')).some(({ name }) => name.includes('钟砚秋')),
      'zyq finds nobody',
    );
    ok(
      (await symbolsFor('从一支竹篙')).some(({ name }) => name.includes('大桥')),
      'no headline',
    );
  });

  describe('in their view', () => {
    const uri = fileAt('timeline.bulletin');
    /** What is unfolded already is entered: the year, the month, the day, what is said of it. */
    const enter = Array<string>(7).fill('list.expand');
    const selected = (): string => {
      const editor = vscode.window.activeTextEditor;
      return editor === undefined ? '' : editor.document.getText(editor.selection);
    };
    /** Everything folded, then from the first row on by keyboard. */
    const leadsTo = (words: string, ...keys: readonly string[]): Promise<true> =>
      eventually(`${keys.join(' ')} leads to ${words}`, async () => {
        await vscode.commands.executeCommand('bulletin.dates.focus');
        const there = await pressInList('list.collapseAll', 'list.focusFirst', ...keys, 'list.select');
        return there && selected() === words ? true : undefined;
      });
    const write = async (...lines: readonly string[]): Promise<void> => {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(lines.join('\n\n')));
      await openBulletin('timeline.bulletin');
    };

    afterEach(async () => {
      await vscode.commands.executeCommand('bulletin.datesClearFilter');
      await vscode.commands.executeCommand('bulletin.datesScope', 'document');
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(uri);
    });

    it('are a timeline of a text or its issue, and of those who are named beside them', async () => {
      await write(
        ...['澄浦报', '2031年2月1日 星期六 第1版', '渡口停航'],
        '1月28日，渡口因大雾停航，过河的居民改走大桥。1月30日，副镇长柳文澜到渡口检查。\n',
      );
      for (const scope of ['document', 'issue']) {
        await vscode.commands.executeCommand('bulletin.datesScope', scope);
        await vscode.commands.executeCommand('bulletin.datesClearFilter');
        await leadsTo('1月28日', ...enter);
        await vscode.commands.executeCommand('bulletin.datesFilter', '柳文澜');
        await leadsTo('1月30日', ...enter);
      }
    });

    it('are a timeline of the workspace, whichever text is in front', async () => {
      // earlier than every day that the other texts of the workspace speak of
      await write(
        ...['澄浦报', '2031年2月1日 星期六 第1版', '渡口的来历'],
        '1105年3月5日，渡口立碑。1105年3月9日的碑文由副镇长柳文澜重新描红。\n',
      );
      await firstPage();
      await vscode.commands.executeCommand('bulletin.datesScope', 'workspace');
      await leadsTo('1105年3月5日', ...enter);
      await vscode.commands.executeCommand('bulletin.datesFilter', '柳文澜');
      await leadsTo('1105年3月9日', ...enter);
    });

    it('have ranges and vague dates in their place', async () => {
      await write(
        ...['澄浦报', '2031年2月1日 星期六 第1版', '渡口停航'],
        '1月28日，渡口因大雾停航。1月27日至29日，过河的居民改走大桥。近日，大雾散去。上世纪80年代，这里还没有大桥。\n',
      );
      const [down, into] = ['list.focusDown', 'list.expand'];
      await leadsTo('上世纪80年代', into, into);
      // the year, its month, in it the range that begins before the day
      await leadsTo('1月27日至29日', down, ...enter);
      await leadsTo('1月28日', down, into, into, into, into, down, into, into);
      // what has no day is behind all that has one
      await leadsTo('近日', down, down, ...enter);
    });
  });

  it('reads weeks as the setting says, at once', async () => {
    const uri = fileAt('weeks.bulletin');
    const text = '澄浦报\n\n2023年2月1日 星期三 第1版\n\n渡口停航\n\n渡口将于本周日停航，请过河的居民改走大桥。\n';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const api = await bulletinApi();
    const value = async (): Promise<string | undefined> => {
      const { documents } = await api.annotations(uri);
      return documents
        .find(({ path }) => path.endsWith('weeks.bulletin'))
        ?.dates.find(({ text: words }) => words === '本周日')?.value;
    };
    const settings = vscode.workspace.getConfiguration('bulletin');
    same(await value(), '2023-02-05');
    try {
      await settings.update('weekStart', 'sunday', true);
      await eventually('the week begins on Sunday', async () => ((await value()) === '2023-01-29' ? true : undefined));
    } finally {
      await settings.update('weekStart', undefined, true);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(uri);
    }
  });

  it('takes the issue date that the reader sets', async () => {
    const uri = fileAt('undated.bulletin');
    const text = '渡口停航\n\n1月31日上午，渡口停航，过河的居民改走大桥。\n';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    try {
      const page = await openBulletin('undated.bulletin');
      await vscode.commands.executeCommand('bulletin.setIssueDate', '2020-02-03');
      await eventually('the day has a year', async () => {
        const hover = await hoverAt(page.uri, placeOf(page, '1月31日'));
        return hover.includes('2020') ? true : undefined;
      });
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      for (const name of ['undated.bulletin', 'undated.bulletin.bulletin.json']) {
        await vscode.workspace.fs.delete(fileAt(name)).then(undefined, () => undefined);
      }
    }
  });
});
