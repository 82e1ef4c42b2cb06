/** Owns the quick actions by which a reader puts right what was guessed wrong, and the problems of sidecars. */
import {
  CodeAction,
  CodeActionKind,
  commands,
  Diagnostic,
  DiagnosticSeverity,
  type Disposable,
  l10n,
  languages,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Correction } from '../../core/corrections/model';
import { readSidecar } from '../../core/corrections/sidecar';
import { otherHalf } from '../../core/stories/query';
import { type Span, touches } from '../../core/text/span';
import { sidecarOf } from '../../host/corrections';
import { BULLETINS } from '../../host/language';
import { DisposableStore } from '../../host/lifecycle';
import { fileNameOf } from '../../host/paths';
import { offsetOf } from '../../host/ranges';
import type { Services } from '../../host/services';
import { nameMeant, offersAt } from './actions';
import { pickPerson } from './people';
import { pickTie, undoTie } from './ties';

/** How long the status bar says where a correction was kept, in milliseconds. */
const SAID = 5_000;

async function keep(services: Services, uri: Uri, correction: Correction): Promise<void> {
  const where = await services.corrections.add(uri, correction);
  const said =
    where === 'sidecar'
      ? l10n.t('Kept in {0}.', fileNameOf(sidecarOf(uri)))
      : l10n.t('Kept in this workspace, as no file can be written beside the text.');
  window.setStatusBarMessage(said, SAID);
}

function registerActions(services: Services): Disposable {
  const action = (title: string, command: string, args: readonly unknown[], kind: CodeActionKind): CodeAction => {
    const made = new CodeAction(title, kind);
    made.command = { title, command, arguments: [...args] };
    return made;
  };
  return languages.registerCodeActionsProvider(
    BULLETINS,
    {
      async provideCodeActions(document, range, context, token) {
        if (services.projections.isView(document.uri)) return [];
        const analysis = await services.analyses.of(document, token);
        const names = await services.analyses.namesIn(analysis, token);
        const { lines, jumpLines } = analysis.page;
        const selected: Span = { start: offsetOf(lines, range.start), end: offsetOf(lines, range.end) };
        const key = document.uri.toString();
        const actions: CodeAction[] = [];
        const jump = jumpLines.find((one) => touches(one, selected.start));
        if (jump !== undefined) {
          const args = [key, jump.start];
          const link = action(l10n.t('Link to…'), '_bulletin.linkTo', args, CodeActionKind.QuickFix);
          link.diagnostics = context.diagnostics.filter(({ source }) => source === 'bulletin');
          actions.push(link);
          const { stories } = await services.issues.of(document.uri, token);
          if (otherHalf(stories, key, jump)?.kind === 'found') {
            const title = l10n.t('These do not belong together');
            actions.push(action(title, '_bulletin.unlink', args, CodeActionKind.QuickFix));
          }
        }
        const offers = offersAt(analysis, names, selected).map(({ title, correction }) => ({
          made: action(title, '_bulletin.correct', [key, correction], CodeActionKind.Refactor),
          ofName: correction.kind === 'name',
        }));
        actions.push(...offers.filter(({ ofName }) => ofName).map(({ made }) => made));
        const name = nameMeant(analysis, names, selected);
        if (name !== undefined && (name.kind ?? 'person') === 'person') {
          const title = l10n.t('“{0}” is the same person as…', name.text);
          actions.push(action(title, '_bulletin.samePerson', [key, name.text], CodeActionKind.Refactor));
        }
        actions.push(...offers.filter(({ ofName }) => !ofName).map(({ made }) => made));
        return actions;
      },
    },
    { providedCodeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor] },
  );
}

/** A malformed sidecar says so in its own Problems; what can be read of it is used all the same. */
function registerSidecarProblems(): Disposable {
  const store = new DisposableStore();
  const problems = store.add(languages.createDiagnosticCollection('bulletin-sidecar'));
  const check = (document: TextDocument): void => {
    if (!document.uri.path.endsWith('.bulletin.json')) return;
    const found = readSidecar(document.getText()).problems.map(({ text, args, offset }) => {
      const at = document.positionAt(offset);
      const range = document.lineAt(at.line).range;
      const diagnostic = new Diagnostic(new Range(at, range.end), l10n.t(text, ...args), DiagnosticSeverity.Warning);
      diagnostic.source = 'bulletin';
      return diagnostic;
    });
    problems.set(document.uri, found);
  };
  store.add(workspace.onDidOpenTextDocument(check));
  store.add(workspace.onDidChangeTextDocument(({ document }) => check(document)));
  store.add(workspace.onDidCloseTextDocument(({ uri }) => problems.delete(uri)));
  for (const document of workspace.textDocuments) check(document);
  return store;
}

export function registerCorrections(services: Services): Disposable {
  const store = new DisposableStore();
  store.add(registerActions(services));
  store.add(registerSidecarProblems());
  store.add(
    commands.registerCommand('_bulletin.correct', (key: string, correction: Correction) =>
      keep(services, Uri.parse(key, true), correction),
    ),
  );
  store.add(
    commands.registerCommand('_bulletin.samePerson', async (key: string, name: string) => {
      const uri = Uri.parse(key, true);
      const correction = await pickPerson(services, uri, name);
      if (correction !== undefined) await keep(services, uri, correction);
    }),
  );
  const tie = (command: string, ask: typeof pickTie): Disposable =>
    commands.registerCommand(command, async (key: string, start: number) => {
      const document = await workspace.openTextDocument(Uri.parse(key, true));
      const { page } = await services.analyses.of(document);
      const jump = page.jumpLines.find((one) => one.start === start);
      const correction = jump && (await ask(services, document, jump));
      if (correction !== undefined) await keep(services, document.uri, correction);
    });
  store.add(tie('_bulletin.linkTo', pickTie));
  store.add(tie('_bulletin.unlink', undoTie));
  store.add(
    commands.registerCommand('bulletin.setIssueDate', async (day?: string) => {
      const editor = window.activeTextEditor;
      if (editor === undefined) return;
      const uri = services.projections.of(editor.document)?.source ?? editor.document.uri;
      const document = await workspace.openTextDocument(uri);
      const { page } = await services.analyses.of(document);
      const value =
        day ??
        (await window.showInputBox({
          title: l10n.t('Set Issue Date'),
          prompt: l10n.t('The day this paper appeared, as year-month-day'),
          value: page.issueDate?.value ?? '',
          placeHolder: '2020-02-03',
          validateInput: (typed) =>
            /^\d{4}-\d\d-\d\d$/.test(typed) && !Number.isNaN(Date.parse(typed))
              ? undefined
              : l10n.t('Write the day as 2020-02-03.'),
        }));
      if (value !== undefined) await keep(services, uri, { kind: 'issue-date', value });
    }),
  );
  return store;
}
