/** Owns the commands on rows of the Names view: go to the next mention, copy, correct. */
import { commands, type Disposable, env, Uri, window, workspace } from 'vscode';
import type { CorpusEntity, CorpusMention } from '../../core/corpus/entities';
import { mentionFrom } from '../../core/corpus/order';
import { rangeOf } from '../../host/documents/ranges';
import { together } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { given, type Read, refused, registerCommandWith } from '../../host/shown/register-command';
import type { EntityNode, MentionNode } from './model';

type Row = EntityNode | MentionNode;

const isRow = (node: object): node is Row => 'type' in node && (node.type === 'entity' || node.type === 'mention');

async function show({ document, mention }: CorpusMention): Promise<void> {
  const text = await workspace.openTextDocument(Uri.parse(document.key, true));
  await window.showTextDocument(text, { selection: rangeOf(document.page.lines, mention) });
}

/** Goes to the next mention after the cursor, in any text of the view's scope. */
async function showNext(services: Services, entity: CorpusEntity): Promise<void> {
  const editor = window.activeTextEditor;
  const uri = editor && (services.projections.of(editor.document)?.source ?? editor.document.uri);
  const offset = editor === undefined ? 0 : editor.document.offsetAt(editor.selection.start);
  const next = mentionFrom(entity, uri?.toString(), offset, 1);
  if (next !== undefined) await show(next);
}

/** The names that a row stands for: every form of an entity, or the words of a mention. */
const wordsOf = (row: Row): readonly string[] =>
  row.type === 'mention' ? [row.mention.mention.text] : row.entity.forms;

export function registerNameCommands(services: Services): Disposable {
  const rowFrom = (node: unknown): Read<Row> =>
    services.rows.has(node) && isRow(node) ? given(node) : refused('no name of the view');
  const command = (id: string, run: (row: Row, mention: CorpusMention) => Promise<unknown> | Thenable<unknown>) =>
    registerCommandWith(services.log, id, rowFrom, async (row) => {
      const mention = row.type === 'mention' ? row.mention : row.entity.mentions[0];
      if (mention !== undefined) await run(row, mention);
    });
  return together(
    command('bulletin.nextMentionOf', ({ entity }) => showNext(services, entity)),
    command('bulletin.copyName', (row) => env.clipboard.writeText(wordsOf(row)[0] ?? '')),
    command('bulletin.notAName', async (row, { document }) => {
      for (const name of wordsOf(row)) {
        await commands.executeCommand('_bulletin.correct', document.key, { kind: 'name', name, is: 'none' });
      }
    }),
    command('bulletin.samePerson', (row, { document }) =>
      commands.executeCommand('_bulletin.samePerson', document.key, wordsOf(row)[0]),
    ),
  );
}
