/** What the reader put right holds in the converted document as in the source, and nowhere once its line is gone. */
import * as vscode from 'vscode';
import { anchorOf } from '../../src/core/anchors/make';
import { applyCorrectionsSteps } from '../../src/core/corrections/apply';
import type { Correction } from '../../src/core/corrections/model';
import { EMPTY_SIDECAR, printSidecar, withCorrection } from '../../src/core/corrections/sidecar';
import { finish } from '../../src/core/steps';
import { linesOf } from '../../src/core/text/lines';
import { ok, same } from './assert';
import {
  becomes,
  bulletinApi,
  closeAll,
  FIRST,
  fileAt,
  openBulletin,
  placeOf,
  SECOND,
  traditionalOf,
} from './bulletins';

const FOLDER = 'held';
const write = (path: string, words: string) =>
  vscode.workspace.fs.writeFile(fileAt(path), new TextEncoder().encode(words));

/** Corrections of every line and every date of a page. */
async function correctionsOf(page: vscode.TextDocument): Promise<readonly Correction[]> {
  const text = page.getText();
  const lines = linesOf(text);
  const { documents } = await (await bulletinApi()).annotations(page.uri);
  const own = documents.find(({ uri }) => uri === page.uri.toString());
  ok(own, 'the page is not read');
  const roles = own.units.flatMap((unit) => unit.roles);
  return [
    ...roles.map(
      ({ line }): Correction => ({
        kind: 'role',
        at: anchorOf(text, lines.span(line - 1)),
        role: 'headline',
      }),
    ),
    ...own.dates.map((date): Correction => ({ kind: 'date', at: anchorOf(text, date), value: '2001-01-01' })),
  ];
}

describe('what the reader put right', () => {
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(fileAt(FOLDER), { recursive: true });
  });

  for (const sample of [FIRST, SECOND]) {
    it(`holds in the whole of ${sample.split('/').at(-1)} once that is converted`, async () => {
      const path = `${FOLDER}/${sample.split('/').at(-1)}`;
      await vscode.workspace.fs.copy(fileAt(sample), fileAt(path), { overwrite: true });
      const page = await openBulletin(path);
      const all = await correctionsOf(page);
      ok(all.length > 30, `${all.length} corrections`);
      await write(`${path}.bulletin.json`, printSidecar(all.reduce(withCorrection, EMPTY_SIDECAR)));
      const placed = (text: string) => {
        const { page: roles, dates, orphans } = finish(applyCorrectionsSteps(text, all));
        const lines = linesOf(text);
        return { roles, dates: dates.map(({ start }) => lines.lineAt(start)), lost: orphans.length };
      };
      const before = placed(page.getText());
      same(before.lost, 0);
      await vscode.window.showTextDocument(page);
      await vscode.commands.executeCommand('bulletin.convert', { extent: 'document', to: 'traditional' });
      await becomes('it is converted', async () => /[們會發記]/.test(page.getText()));
      same(placed(page.getText()), before);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });
  }

  it('of one place moves nowhere when its line is deleted: 发展 is no 髮展', async () => {
    const path = `${FOLDER}/1.bulletin`;
    const text = [
      '澄浦报',
      '2021年3月1日 星期一 第1版',
      '老街理发摊今春重开',
      '停了一冬的老街理发摊昨天重开，天不亮就有人等着。',
      '罗师傅在桥头给人理发已有十年，收费一直是五元。',
      '去年以来，沿河一带经济发展很快，新开的店铺有三十多家。',
      '镇里说，今年还要在河边添一排长椅。\n',
    ].join('\n\n');
    await write(path, text);
    const page = await openBulletin(path);
    const start = text.indexOf('理发已');
    const form: Correction = {
      kind: 'form',
      at: anchorOf(text, { start, end: start + 2 }),
      script: 'traditional',
      to: '理髪',
    };
    await vscode.commands.executeCommand('_bulletin.correct', page.uri.toString(), form);
    const { document: view } = await traditionalOf(page);
    await becomes('the place has its form', async () => view.getText().includes('給人理髪已有十年'));
    const line = placeOf(page, '理发已').line;
    const edit = new vscode.WorkspaceEdit();
    edit.delete(page.uri, new vscode.Range(line, 0, line + 2, 0));
    ok(await vscode.workspace.applyEdit(edit), 'the edit is refused');
    await becomes('the line is gone from the view', async () => !view.getText().includes('已有十年'));
    const left = view.getText();
    ok(left.includes('經濟發展很快') && left.includes('老街理髮攤昨天') && !left.includes('髪'), left);
    await page.save();
  });
});
