/** Owns the quick actions by which a reader puts right what was guessed wrong, and saying where that was kept. */
import { CodeAction, CodeActionKind, type Disposable, l10n, languages, window } from 'vscode';
import { otherHalf } from '../../core/stories/query';
import { shown } from '../../core/text/shown';
import { type Span, touches } from '../../core/text/span';
import type { KeptCorrection } from '../../host/corrections/corrections';
import { sidecarOf } from '../../host/corrections/sidecars';
import { offsetOf } from '../../host/documents/ranges';
import { fileNameOf } from '../../host/files/paths';
import { BULLETINS } from '../../host/language';
import { DisposableStore } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { tellBriefly, warn } from '../../host/shown/messages';
import { registerCommandWith } from '../../host/shown/register-command';
import { nameMeant, offersAt } from './actions';
import { correctionFrom, nameFrom, placeFrom } from './arguments';
import { registerIssueFacts } from './issue-facts';
import { SAID } from './kept-messages';
import { pickPerson } from './people';
import { registerSidecarProblems } from './sidecars';
import { pickTie, undoTie } from './ties';

/** Says of every correction where it was kept, whichever feature it came from; what is malformed can be opened from there. */
async function tell({ uri, kept }: KeptCorrection): Promise<void> {
  const sidecar = sidecarOf(uri);
  const { sentence, wrong } = SAID[kept];
  const said = sentence(fileNameOf(sidecar));
  if (!wrong) {
    tellBriefly(said);
    return;
  }
  const open = l10n.t('Open {0}', fileNameOf(sidecar));
  const answer = await warn(said, ...(kept === 'malformed' ? [open] : []));
  if (answer === open) await window.showTextDocument(sidecar);
}

function registerActions(services: Services): Disposable {
  const action = (title: string, command: string, args: readonly unknown[], kind: CodeActionKind): CodeAction => {
    const made = new CodeAction(shown(title), kind);
    made.command = { title: shown(title), command, arguments: [...args] };
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

export function registerCorrections(services: Services): Disposable {
  const store = new DisposableStore();
  store.add(registerActions(services));
  store.add(registerSidecarProblems(services));
  const { analyses, corrections, log } = services;
  store.add(corrections.onDidKeep((kept) => log.detached('telling where a correction was kept', tell(kept))));
  store.add(
    registerCommandWith(log, '_bulletin.correct', correctionFrom(services), ({ uri, correction }) =>
      corrections.add(uri, correction),
    ),
  );
  store.add(
    registerCommandWith(log, '_bulletin.samePerson', nameFrom(services), async ({ uri, name }) => {
      const correction = await pickPerson(services, uri, name);
      if (correction !== undefined) await corrections.add(uri, correction);
    }),
  );
  const tie = (command: string, ask: typeof pickTie): Disposable =>
    registerCommandWith(log, command, placeFrom(services), async ({ document, start }) => {
      const { page } = await analyses.of(document);
      const jump = page.jumpLines.find((one) => one.start === start);
      const correction = jump && (await ask(services, document, jump));
      if (correction !== undefined) await corrections.add(document.uri, correction);
    });
  store.add(tie('_bulletin.linkTo', pickTie));
  store.add(tie('_bulletin.unlink', undoTie));
  store.add(registerIssueFacts(services));
  return store;
}
