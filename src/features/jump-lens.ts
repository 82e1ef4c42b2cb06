/** Owns the CodeLens at both halves of a continued story, which links to the other half and shows its headline. */
import { type CancellationToken, CodeLens, type Disposable, EventEmitter, l10n, languages, type Uri } from 'vscode';
import type { JumpLine } from '../core/page/model';
import type { Steps } from '../core/steps';
import { titleAt } from '../core/stories/links/opening';
import type { OtherHalf } from '../core/stories/model';
import { otherHalf } from '../core/stories/query';
import { shown } from '../core/text/shown';
import { rangeOf } from '../host/documents/ranges';
import type { Issue } from '../host/issues/issues';
import { BULLETINS } from '../host/language';
import { DisposableStore } from '../host/lifecycle';
import type { Services } from '../host/services';
import { runSliced } from '../host/slices';
import { asSentence, sayWay } from '../host/wording/words';
import type { IssueText } from '../host/workspace-index/library';

/** How many jump lines are handled between two pauses. */
const SLICE = 64;

/** A lens whose title is resolved when it becomes visible, since a page may have a thousand jump lines. */
class JumpLens extends CodeLens {
  readonly jump: JumpLine;
  readonly half: OtherHalf;
  readonly issue: Issue;
  readonly uri: Uri;

  constructor(text: IssueText, jump: JumpLine, half: OtherHalf, issue: Issue) {
    super(rangeOf(text.analysis.page.lines, jump));
    this.jump = jump;
    this.half = half;
    this.issue = issue;
    this.uri = text.uri;
  }
}

function* lensSteps(text: IssueText, issue: Issue): Steps<CodeLens[]> {
  const lenses: CodeLens[] = [];
  for (const [index, jump] of text.analysis.page.jumpLines.entries()) {
    if (index % SLICE === SLICE - 1) yield undefined;
    const half = otherHalf(issue.stories, text.key, jump);
    if (half !== undefined) lenses.push(new JumpLens(text, jump, half, issue));
  }
  return lenses;
}

function titleOf({ jump, half, issue }: JumpLens): string {
  const there = half.kind === 'found' ? issue.text(half.place.document) : undefined;
  const what = {
    found: half.kind === 'found' && there !== undefined ? titleAt(there.analysis.page, half.place) : '',
    several: half.kind === 'several' ? l10n.t('{0} candidates', half.places.length) : '',
    missing: l10n.t('not found'),
  }[half.kind];
  return [asSentence(sayWay(jump)), what].filter(Boolean).join(l10n.t(': '));
}

export function registerJumpLens(services: Services): Disposable {
  const store = new DisposableStore();
  const changed = store.add(new EventEmitter<void>());
  store.add(services.issues.onDidChange(() => changed.fire()));
  store.add(services.settings.onDidChange(() => changed.fire()));
  store.add(
    languages.registerCodeLensProvider(BULLETINS, {
      onDidChangeCodeLenses: changed.event,
      async provideCodeLenses(document, token) {
        // no lenses in a view, where jump lines are links already and a lens would shift lines against the text beside it
        if (!services.settings.codeLens() || services.projections.isView(document.uri)) return [];
        const issue = await services.issues.of(document.uri, token);
        const text = issue.text(document.uri.toString());
        return text === undefined ? [] : runSliced(lensSteps(text, issue), token);
      },
      resolveCodeLens(lens: CodeLens, _token: CancellationToken): CodeLens {
        if (!(lens instanceof JumpLens)) return lens;
        const { start } = lens.range;
        const at = { line: start.line, character: start.character };
        lens.command = {
          title: shown(titleOf(lens)),
          command: 'bulletin.goToOtherHalf',
          arguments: [lens.uri.toString(), at],
        };
        return lens;
      },
    }),
  );
  return store;
}
