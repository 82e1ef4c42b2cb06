/** Exporting: from a cursor, a list of search results and the settings, to files that hold what was chosen; citations by form. */
import * as vscode from 'vscode';
import { Answers } from './answers';
import { eventually, ok, same } from './assert';
import { bulletinApi, closeAll, FIRST, fileAt, openBulletin, placeOf } from './bulletins';

const FOLDER = 'exported';

async function cursorIn(words: string): Promise<void> {
  const page = await openBulletin(FIRST);
  const editor = await vscode.window.showTextDocument(page);
  const at = placeOf(page, words);
  editor.selection = new vscode.Selection(at, at);
}

interface Wanted {
  readonly pick: string;
  readonly below?: string;
  readonly to?: vscode.Uri;
  readonly yes?: string;
}

/** Runs a command with a reader who answers so. */
async function answered(command: string, wanted: Wanted): Promise<Answers> {
  const answers = new Answers(wanted);
  try {
    await vscode.commands.executeCommand(command);
  } finally {
    answers.dispose();
  }
  return answers;
}

const bytesOf = (uri: vscode.Uri): Promise<Uint8Array> => Promise.resolve(vscode.workspace.fs.readFile(uri));
const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const textOf = async (uri: vscode.Uri): Promise<string> => new TextDecoder().decode(await bytesOf(uri));

async function withSetting(id: string, value: unknown, run: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration();
  await settings.update(id, value, true);
  try {
    await run();
  } finally {
    await settings.update(id, undefined, true);
  }
}

/** A line of a notes file: a note on the first place of a quotation. */
function noteLine(text: string, id: string, quote: string, body: string): string {
  const start = Math.max(0, text.indexOf(quote));
  return `{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:uuid:${id}","type":"Annotation","motivation":"commenting","body":[{"type":"TextualBody","value":"${body}","format":"text/markdown","purpose":"commenting"}],"target":{"source":"urn:bulletin:noted.bulletin","selector":[{"type":"TextQuoteSelector","exact":"${quote}","prefix":"","suffix":""},{"type":"TextPositionSelector","start":${start},"end":${start + quote.length}}]}}\n`;
}

describe('exporting', () => {
  before(() => vscode.workspace.fs.createDirectory(fileAt(FOLDER)));
  after(() => vscode.workspace.fs.delete(fileAt(FOLDER), { recursive: true }));
  afterEach(closeAll);

  const to = (name: string): vscode.Uri => vscode.Uri.joinPath(fileAt(FOLDER), name);

  it('writes a whole story as a web page, both halves joined', async () => {
    await cursorIn('帮助农户解决资金');
    const answers = await answered('bulletin.export', { pick: 'Web page (HTML)', below: 'Story', to: to('a.html') });
    const html = await textOf(to('a.html'));
    ok(html.includes('范立冬到沙桐镇调研水利工程建设'), 'no headline');
    ok(html.includes('离开农场'), 'the other half is missing');
    ok(!html.includes('雪后清波'), 'another article is in it');
    ok(/^范立冬到沙桐镇调研水利工程建设.*\.html$/.test(answers.proposed.join()), answers.proposed.join());
    ok(
      answers.told.some((words) => words.startsWith('Exported: ')),
      answers.told.join(),
    );
  });

  it('offers what was chosen last first, and asks where to again', async () => {
    await cursorIn('帮助农户解决资金');
    await answered('bulletin.export', { pick: 'Markdown', below: 'Whole text', to: to('b.md') });
    const { lists } = await answered('bulletin.export', { pick: 'Markdown', below: 'As last time', to: to('c.md') });
    ok(lists[0]?.[0]?.startsWith('— As last time'), lists[0]?.[0] ?? '');
    same(lists[0]?.[1], 'Markdown');
    same(await textOf(to('c.md')), await textOf(to('b.md')));
  });

  it('writes the formats that are no text, and reads them back', async () => {
    await cursorIn('帮助农户解决资金');
    for (const [pick, name] of [
      ['Word document (DOCX)', 'd.docx'],
      ['E-book (EPUB)', 'd.epub'],
    ] as const) {
      await answered('bulletin.export', { pick, below: 'Story', to: to(name) });
      same([...(await bytesOf(to(name))).slice(0, 2)], [0x50, 0x4b], name);
    }
  });

  it('writes tables into a folder, and replaces what is there only where the reader says so', async () => {
    await cursorIn('帮助农户解决资金');
    const folder = to('tables');
    await vscode.workspace.fs.createDirectory(folder);
    const wanted = { pick: 'Tables (CSV)', below: 'Whole text', to: folder };
    await answered('bulletin.export', wanted);
    const files = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
    const people = files.find((name) => name.endsWith('-people.csv'));
    ok(people !== undefined && files.length > 3, files.join());
    const uri = vscode.Uri.joinPath(folder, people);
    ok((await textOf(uri)).includes('范立冬'), 'nobody');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('mine'));
    const { told } = await answered('bulletin.export', wanted);
    ok(
      told.some((words) => words.includes('there already')),
      told.join(),
    );
    same(await textOf(uri), 'mine');
    await answered('bulletin.export', { ...wanted, yes: 'Replace' });
    ok((await textOf(uri)).includes('范立冬'), 'not replaced');
  });

  it('writes the articles that a search found', async () => {
    await openBulletin(FIRST);
    // the other half is found once the workspace has been read
    const text = await eventually('what was found is written', async () => {
      await vscode.commands.executeCommand('bulletin.search', '离开农场');
      await answered('bulletin.export', { pick: 'Markdown', below: 'Search results', to: to('e.md') });
      return textOf(to('e.md')).catch(() => undefined);
    });
    ok(text.includes('离开农场') && !text.includes('雪后清波'), text.slice(0, 200));
    await vscode.commands.executeCommand('bulletin.clearResults');
  });

  it('writes notes alone, from the palette, and says how many have lost their place', async () => {
    const path = `${FOLDER}/noted.bulletin`;
    const text =
      '澄浦报\n\n2021年3月1日 星期一 第1版\n\n渡口停航五天\n\n本报记者 沈望舒\n\n渡口停航已有五天，居民改走大桥。\n\n雪后清波，行人很少。\n';
    const write = (name: string, words: string) =>
      vscode.workspace.fs.writeFile(fileAt(name), new TextEncoder().encode(words));
    await write(path, text);
    const line = (id: string, quote: string, body: string): string => noteLine(text, id, quote, body);
    await write(`${path}.notes.jsonl`, line('1', '居民改走大桥', '哪座桥') + line('2', '早已不在的一句话', '谁说的'));
    await vscode.window.showTextDocument(await openBulletin(path));
    await vscode.commands.executeCommand('bulletin.refresh');
    const { lists, told } = await answered('bulletin.exportNotes', {
      pick: 'Markdown',
      below: 'Notes and highlights',
      to: to('k.md'),
    });
    ok(
      lists.flat().includes('— Notes and highlights: 2 in this text, 1 of which lost their place'),
      lists.flat().join('\n'),
    );
    // what cannot hold a note is not offered for notes alone
    for (const title of ['References (RIS)', 'Who stands with whom (GraphML)'])
      ok(!lists.flat().includes(title), title);
    ok(told.join().includes('Notes that lost their place are not in it: 1.'), told.join());
    const kept = await textOf(to('k.md'));
    ok(kept.includes('哪座桥') && kept.includes('渡口停航已有五天') && !kept.includes('雪后清波'), kept);
    await vscode.workspace.fs.createDirectory(to('l'));
    await answered('bulletin.exportNotes', { pick: 'Tables (CSV)', below: 'Notes and highlights', to: to('l') });
    same(
      (await vscode.workspace.fs.readDirectory(to('l'))).map(([name]) => name),
      ['Notes on noted.bulletin-notes.csv'],
    );
  });

  it('has a note that a clean copy took over once, and what is noted in the copy alone', async () => {
    const text = await textOf(fileAt(FIRST));
    const write = (name: string, words: string) =>
      vscode.workspace.fs.writeFile(to(name), new TextEncoder().encode(words));
    const carried = noteLine(text, '61', '雪后的苇鹭洲湿地公园', '两处都有');
    await write('carried.txt', text);
    await write('carried.txt.notes.jsonl', carried);
    await write('carried.clean.txt', text);
    await write(
      'carried.clean.txt.notes.jsonl',
      carried + noteLine(text, '62', '几名工人蹲在干涸的河床上', '只在整理本'),
    );
    await vscode.window.showTextDocument(await openBulletin(`${FOLDER}/carried.txt`));
    await vscode.commands.executeCommand('bulletin.refresh');
    const { lists } = await answered('bulletin.exportNotes', { pick: 'none of them' });
    const below = lists.flat().find((label) => /^— Notes.* in the workspace\b/.test(label));
    ok(below, lists.flat().join('\n'));
    const { told } = await answered('bulletin.exportNotes', {
      pick: 'Markdown',
      below: below.slice('— '.length),
      to: to('m.md'),
    });
    ok(told.join().includes('Exported'), `${told.join()}\n${lists.flat().join('\n')}`);
    const kept = await textOf(to('m.md'));
    same([kept.split('两处都有').length - 1, kept.split('只在整理本').length - 1], [1, 1]);
  });

  it('is the same files that `bulletin export` writes, byte for byte', async () => {
    await cursorIn('帮助农户解决资金');
    // the runner has asked the command of the shell before: one folder a format, beside which ours come
    const byShell = async (format: string): Promise<readonly (readonly [string, string])[]> => {
      const folder = vscode.Uri.joinPath(fileAt('by-shell'), format);
      const files = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort();
      return Promise.all(
        files.map(async (name) => [name, hex(await bytesOf(vscode.Uri.joinPath(folder, name)))] as const),
      );
    };
    const ours = vscode.Uri.joinPath(fileAt('by-shell'), 'ours');
    for (const [pick, format] of [
      ['TEI P5 (XML)', 'tei'],
      ['Web page (HTML)', 'html'],
      ['Markdown', 'md'],
      ['Word document (DOCX)', 'docx'],
      ['References (RIS)', 'ris'],
      ['Web annotations (JSON-LD)', 'w3c'],
      ['Tables (CSV)', 'csv'],
    ] as const) {
      const right = await byShell(format);
      ok(right.length > 0, `${format}: the shell wrote nothing`);
      await vscode.workspace.fs.createDirectory(ours);
      await answered('bulletin.export', {
        pick,
        below: 'Issue',
        to: format === 'csv' ? ours : vscode.Uri.joinPath(ours, right[0]?.[0] ?? ''),
      });
      for (const [name, bytes] of right) {
        const own = hex(await bytesOf(vscode.Uri.joinPath(ours, name)));
        const at = Array.from(own).findIndex((digit, index) => digit !== bytes[index]) & ~1;
        const said = (digits: string): string =>
          decodeURIComponent(
            digits
              .slice(Math.max(0, at - 120), at + 120)
              .replace(/../g, '%$&')
              .replace(/%([89a-f].)/g, '.'),
          );
        ok(own === bytes, `${format}: ${name} differs: ${said(own)} for ${said(bytes)}`);
      }
      await vscode.workspace.fs.delete(ours, { recursive: true });
    }
  });

  it('writes nothing where the reader gives up', async () => {
    await cursorIn('帮助农户解决资金');
    const { told } = await answered('bulletin.export', { pick: 'Markdown', below: 'Story' });
    same(told, []);
  });

  it('tells where a file could not be written', async () => {
    await cursorIn('帮助农户解决资金');
    const nowhere = vscode.Uri.parse('bulletin-sample:/nowhere/f.md');
    const { told } = await answered('bulletin.export', { pick: 'Markdown', below: 'Story', to: nowhere });
    ok(/not written|could not be written/.test(told.join()), told.join());
  });

  it('takes characters, direction and the mark of tables from the settings', async () => {
    await cursorIn('帮助农户解决资金');
    const html = async (name: string): Promise<string> => {
      await answered('bulletin.export', { pick: 'Web page (HTML)', below: 'Story', to: to(name) });
      return textOf(to(name));
    };
    await withSetting('bulletin.export.script', 'tw', async () =>
      ok((await html('g.html')).includes('離開農場'), 'not converted'),
    );
    await withSetting('bulletin.export.vertical', true, async () =>
      ok((await html('h.html')).includes('vertical-rl'), 'not vertical'),
    );
    await withSetting('bulletin.export.ruby', 'people', async () =>
      ok(/<rt>\p{Ll}+<\/rt>/u.test(await html('k.html')), 'no readings'),
    );
    await withSetting('bulletin.export.ruby', 'characters', async () => {
      const rare = await html('l.html');
      await withSetting('bulletin.readings.known', 0, async () =>
        ok((await html('m.html')).length > 2 * rare.length, 'common characters have no readings'),
      );
    });
    const bom = async (folder: vscode.Uri): Promise<boolean> => {
      await vscode.workspace.fs.createDirectory(folder);
      await answered('bulletin.export', { pick: 'Tables (CSV)', below: 'Whole text', to: folder, yes: 'Replace' });
      const name = (await vscode.workspace.fs.readDirectory(folder))
        .map(([one]) => one)
        .find((one) => /people/.test(one));
      return (await bytesOf(vscode.Uri.joinPath(folder, name ?? '')))[0] === 0xef;
    };
    same(await bom(to('i')), true);
    await withSetting('bulletin.export.byteOrderMark', false, async () => same(await bom(to('j')), false));
  });
});

describe('citations', () => {
  afterEach(closeAll);

  const cited = async (pick: string): Promise<readonly [string, Answers]> => {
    await cursorIn('区委书记钟砚秋出席会议');
    await vscode.env.clipboard.writeText('');
    const answers = await answered('bulletin.copyCitation', { pick });
    const text = await eventually('it is copied', async () => (await vscode.env.clipboard.readText()) || undefined);
    return [text, answers];
  };

  const cases: readonly (readonly [string, string | RegExp])[] = [
    ['Note', '陆闻笛：《全区重点项目建设推进会召开》，《澄浦报》2023年2月1日，第1版。'],
    ['Note in Markdown', '陆闻笛：《**全区重点项目建设推进会召开**》，《澄浦报》2023年2月1日，第1版。'],
    ['GB/T 7714—2025', '陆闻笛. 全区重点项目建设推进会召开[N]. 澄浦报，2023-02-01（1）.'],
    ['Chicago', '陆闻笛. “全区重点项目建设推进会召开.” 澄浦报, February 1, 2023, p. 1.'],
    ['BibLaTeX', /^@article\{bulletin20230201p1,[\s\S]*journaltitle = \{\{澄浦报\}\}/],
    ['RIS', /^TY {2}- NEWS\r\n[\s\S]*AU {2}- 陆闻笛\r\n[\s\S]*ER {2}- /],
    ['CSL-JSON', /"type": "article-newspaper"/],
  ];
  for (const [form, wanted] of cases) {
    it(`are copied as ${form}`, async () => {
      const [text] = await cited(form);
      if (typeof wanted === 'string') same(text, wanted);
      else ok(wanted.test(text), text);
    });
  }

  it('offer first what the setting says', () =>
    withSetting('bulletin.citation.form', 'gbt7714', async () => {
      const [, { lists }] = await cited('Chicago');
      same(lists[0]?.[0], 'GB/T 7714—2025');
    }));
});

describe('clean copies', () => {
  const COPY = 'sample/澄浦报 2023-02-01/第1版.clean.txt';
  const REPORT = 'sample/澄浦报 2023-02-01/第1版.clean.report.md';
  afterEach(async () => {
    await closeAll();
    for (const stem of ['第1版.clean', '第1版.clean-2'])
      for (const ending of ['.txt', '.report.md', '.txt.bulletin.json'])
        await vscode.workspace.fs
          .delete(fileAt(`sample/澄浦报 2023-02-01/${stem}${ending}`))
          .then(undefined, () => undefined);
  });

  const make = async (pick: string): Promise<Answers> => {
    await cursorIn('帮助农户解决资金');
    return answered('bulletin.makeCleanCopy', { pick });
  };

  it('hold the articles, paragraphs in one line each, and a report; nothing is written over', async () => {
    const { told } = await make('Characters as they are');
    const copy = await textOf(fileAt(COPY));
    ok(/^　　.*帮助农户解决资金/m.test(copy), copy.slice(0, 200));
    ok(!copy.includes('责任编辑'), 'furniture is in it');
    const report = await textOf(fileAt(REPORT));
    ok(report.startsWith('# Clean copy of 第1版.txt'), report.slice(0, 80));
    ok(
      told.some((words) => words.includes('joins')),
      told.join(),
    );
    await make('Traditional characters');
    same(await textOf(fileAt(COPY)), copy);
    ok(
      (await textOf(fileAt('sample/澄浦报 2023-02-01/第1版.clean-2.txt'))).includes('幫助農戶解決資金'),
      'not converted',
    );
  });

  it('take along the notes whose words stand in them; exports have them too', async () => {
    const NOTES = fileAt(`${FIRST}.notes.jsonl`);
    const note = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
      type: 'Annotation',
      body: [{ type: 'TextualBody', value: '查水利年鉴', format: 'text/markdown', purpose: 'commenting' }],
      target: {
        source: '第1版.txt',
        selector: [{ type: 'TextQuoteSelector', exact: '帮助农户解决资金', prefix: '', suffix: '' }],
      },
    };
    await vscode.workspace.fs.writeFile(NOTES, new TextEncoder().encode(`${JSON.stringify(note)}\n`));
    const out = fileAt('noted.html');
    try {
      // that the file is there is told by a watcher
      const api = await bulletinApi();
      await eventually('the note is known', async () =>
        (await api.notes(fileAt(FIRST))).length > 0 ? true : undefined,
      );
      await make('Characters as they are');
      const carried = await textOf(fileAt(`${COPY}.notes.jsonl`));
      ok(carried.includes('帮助农户解决资金') && carried.includes('查水利年鉴'), carried);
      await cursorIn('帮助农户解决资金');
      await answered('bulletin.export', { pick: 'Web page (HTML)', below: 'Story', to: out });
      ok((await textOf(out)).includes('查水利年鉴'), 'the page has no note');
    } finally {
      for (const file of [NOTES, out, fileAt(`${COPY}.notes.jsonl`)])
        await vscode.workspace.fs.delete(file).then(undefined, () => undefined);
    }
  });

  it('know the day and the paper that the folio said', async () => {
    await make('Characters as they are');
    const sidecar = await textOf(fileAt(`${COPY}.bulletin.json`));
    ok(sidecar.includes('"2023-02-01"') && sidecar.includes('"澄浦报"'), sidecar);
  });

  it('are counted nowhere beside their source, and are texts like others once that is gone', async () => {
    const folder = 'copies';
    const page =
      '澄浦报 2021年3月1日 星期一 第1版\n\n澄浦渡轮停航五天\n\n本报讯（记者 沈望舒）3月1日，区水利局局长霍青禾到沙桐镇了解趸船更换的进展。会议指出，全镇上下要把防汛工作抓紧抓实，确保人民群众平安度汛。(下转2版)\n';
    const at = (name: string): vscode.Uri => fileAt(`${folder}/${name}`);
    const write = (name: string) => vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(page));
    /** Files in which the workspace's symbols find the headline. */
    const found = async (): Promise<string> => {
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        '澄浦渡轮停航',
      );
      return symbols
        .map(({ location }) => location.uri.path.split('/').pop() ?? '')
        .sort()
        .join();
    };
    const become = (files: string): Promise<true> =>
      eventually(`the headline stands in ${files}`, async () => {
        await vscode.commands.executeCommand('bulletin.refresh');
        return (await found()) === files ? true : undefined;
      });
    await vscode.workspace.fs.createDirectory(at(''));
    try {
      await write('1.txt');
      await become('1.txt');
      await write('1.clean.txt');
      await write('1.clean.report.md');
      await write('2.txt');
      await become('1.txt,2.txt');
      for (const [name, texts] of [
        ['1.txt', 2],
        ['1.clean.txt', 1],
      ] as const) {
        await vscode.window.showTextDocument(await openBulletin(`${folder}/${name}`));
        const { lists } = await answered('bulletin.export', { pick: 'none' });
        const issue = lists.flat().find((one) => one.startsWith('— Issue'));
        same(issue, texts === 1 ? undefined : `— Issue: ${texts} texts of this issue`, name);
        same(await found(), '1.txt,2.txt', name);
      }
      await closeAll();
      await vscode.workspace.fs.delete(at('1.txt'));
      await become('1.clean.txt,2.txt');
      await write('1.txt');
      await become('1.txt,2.txt');
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(at(''), { recursive: true });
    }
  });
});
