/** Owns inlay hints with the ISO date behind each date, which are off by default. */
import { type Disposable, EventEmitter, InlayHint, type InlayHintsProvider, languages } from 'vscode';
import { isoOf } from '../../core/export/edtf';
import { offsetOf, positionOf } from '../../host/documents/ranges';
import { BULLETINS } from '../../host/language';
import { DisposableStore } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { valueTitle } from '../../host/wording/times';

const providerOf = ({ analyses }: Services, changed: EventEmitter<void>): InlayHintsProvider => ({
  onDidChangeInlayHints: changed.event,
  async provideInlayHints(document, range, token) {
    const analysis = await analyses.of(document, token);
    const { lines } = analysis.page;
    const [start, end] = [offsetOf(lines, range.start), offsetOf(lines, range.end)];
    return analysis.dates().flatMap((date) => {
      const iso = date.end < start || date.start > end ? undefined : isoOf(date.value);
      // times, durations and dates already in that form get no hint
      if (iso === undefined || !/\d-\d|^-?\d{4}/.test(iso) || iso === date.text) return [];
      const hint = new InlayHint(positionOf(lines, date.end), iso);
      hint.paddingLeft = true;
      hint.tooltip = valueTitle(date.value);
      return [hint];
    });
  },
});

/** Registers the provider only while the setting is on, since VS Code calls a registered provider at every keystroke. */
export function registerDateHints(services: Services): Disposable {
  const { analyses, settings } = services;
  const store = new DisposableStore();
  const changed = store.add(new EventEmitter<void>());
  const provider = providerOf(services, changed);
  let offered: Disposable | undefined;
  const offer = (): void => {
    if (settings.dateHints() === (offered !== undefined)) return;
    offered?.dispose();
    offered = settings.dateHints() ? languages.registerInlayHintsProvider(BULLETINS, provider) : undefined;
  };
  offer();
  store.add({ dispose: () => offered?.dispose() });
  store.add(settings.onDidChange(offer));
  store.add(analyses.onDidAnalyse(() => changed.fire()));
  return store;
}
