/** Owns the inlay hints of dates: the ISO date behind each, where the reader wants them. */
import { type Disposable, EventEmitter, InlayHint, languages } from 'vscode';
import { isoOf } from '../../core/export/times';
import { BULLETINS } from '../../host/language';
import { DisposableStore } from '../../host/lifecycle';
import { offsetOf, positionOf } from '../../host/ranges';
import type { Services } from '../../host/services';
import { valueTitle } from '../../host/times';

export function registerDateHints({ analyses, settings }: Services): Disposable {
  const store = new DisposableStore();
  const changed = store.add(new EventEmitter<void>());
  store.add(settings.onDidChange(() => changed.fire()));
  store.add(analyses.onDidAnalyse(() => changed.fire()));
  store.add(
    languages.registerInlayHintsProvider(BULLETINS, {
      onDidChangeInlayHints: changed.event,
      async provideInlayHints(document, range, token) {
        if (!settings.dateHints()) return [];
        const analysis = await analyses.of(document, token);
        const { lines } = analysis.page;
        const [start, end] = [offsetOf(lines, range.start), offsetOf(lines, range.end)];
        return analysis.dates().flatMap((date) => {
          const iso = date.end < start || date.start > end ? undefined : isoOf(date.value);
          // a clock, a duration, or words that say the same already: nothing to add
          if (iso === undefined || !/\d-\d|^-?\d{4}/.test(iso) || iso === date.text) return [];
          const hint = new InlayHint(positionOf(lines, date.end), iso);
          hint.paddingLeft = true;
          hint.tooltip = valueTitle(date.value);
          return [hint];
        });
      },
    }),
  );
  return store;
}
