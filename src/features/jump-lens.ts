/** Owns the CodeLens at both halves of a continued story: where it goes, and the headline there. */
import { CodeLens, type Disposable, EventEmitter, l10n, languages } from 'vscode';
import { titleAt } from '../core/stories/links/opening';
import { otherHalf } from '../core/stories/query';
import { shown } from '../core/text/shown';
import { rangeOf } from '../host/documents/ranges';
import { BULLETINS } from '../host/language';
import { DisposableStore } from '../host/lifecycle';
import type { Services } from '../host/services';
import { eachOf } from '../host/shown/each';
import { asSentence, sayWay } from '../host/wording/words';

export function registerJumpLens(services: Services): Disposable {
  const store = new DisposableStore();
  const changed = store.add(new EventEmitter<void>());
  store.add(services.issues.onDidChange(() => changed.fire()));
  store.add(services.settings.onDidChange(() => changed.fire()));
  store.add(
    languages.registerCodeLensProvider(BULLETINS, {
      onDidChangeCodeLenses: changed.event,
      async provideCodeLenses(document, token) {
        // in a view the marks themselves lead on; a lens there would shift its lines against the text beside it
        if (!services.settings.codeLens() || services.projections.isView(document.uri)) return [];
        const issue = await services.issues.of(document.uri, token);
        const text = issue.text(document.uri.toString());
        if (text === undefined) return [];
        const { lines, jumpLines } = text.analysis.page;
        return eachOf('a lens', jumpLines, services.log, (jump) => {
          const half = otherHalf(issue.stories, text.key, jump);
          if (half === undefined) return [];
          const there = half.kind === 'found' ? issue.text(half.place.document) : undefined;
          const what = {
            found: half.kind === 'found' && there !== undefined ? titleAt(there.analysis.page, half.place) : '',
            several: half.kind === 'several' ? l10n.t('{0} candidates', half.places.length) : '',
            missing: l10n.t('not found'),
          }[half.kind];
          const range = rangeOf(lines, jump);
          const title = [asSentence(sayWay(jump)), what].filter(Boolean).join(l10n.t(': '));
          const at = { line: range.start.line, character: range.start.character };
          const args = [document.uri.toString(), at];
          return [new CodeLens(range, { title: shown(title), command: 'bulletin.goToOtherHalf', arguments: args })];
        });
      },
    }),
  );
  return store;
}
