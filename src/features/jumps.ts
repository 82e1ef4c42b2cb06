/** Owns going between the halves of a continued story: F12, peek, links, and the command. */
import {
  commands,
  type Disposable,
  DocumentLink,
  type Location,
  l10n,
  languages,
  Selection,
  Uri,
  window,
} from 'vscode';
import { type Halves, halvesAt } from '../host/halves';
import { BULLETINS, isBulletinDocument } from '../host/language';
import { DisposableStore, NEVER } from '../host/lifecycle';
import { rangeOf } from '../host/ranges';
import type { Services } from '../host/services';
import { say } from '../host/words';

/** What was looked for and where, in a sentence for the reader. */
function missingSentence({ half, issue }: Halves): string {
  if (half.kind !== 'missing') return '';
  const names = issue.texts.map(({ path }) => path.split('/').pop() ?? path);
  return l10n.t('{0} Looked in: {1}.', say(half.reason), names.join(l10n.t(', ')));
}

async function goTo(targets: readonly Location[]): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const { document, selection } = editor;
  await commands.executeCommand(
    'editor.action.goToLocations',
    document.uri,
    selection.active,
    targets,
    'gotoAndPeek',
    '',
  );
}

export function registerJumps(services: Services): Disposable {
  const store = new DisposableStore();
  store.add(
    languages.registerDefinitionProvider(BULLETINS, {
      async provideDefinition(document, position, token) {
        const halves = await halvesAt(services, document, position, 'at-jump', token);
        return halves?.targets.map(({ uri, range }) => ({
          originSelectionRange: halves.origin,
          targetUri: uri,
          targetRange: range,
        }));
      },
    }),
  );
  store.add(
    languages.registerDocumentLinkProvider(BULLETINS, {
      async provideDocumentLinks(document, token) {
        const { page } = await services.analyses.of(document, token);
        return page.jumpLines
          .filter(({ direction }) => direction !== 'refer')
          .map((jump) => {
            const position = { line: jump.line, character: rangeOf(page.lines, jump).start.character };
            const query = encodeURIComponent(JSON.stringify([document.uri.toString(), position]));
            const link = new DocumentLink(
              rangeOf(page.lines, jump),
              Uri.parse(`command:bulletin.goToOtherHalf?${query}`),
            );
            link.tooltip =
              jump.direction === 'out'
                ? l10n.t('Go to where the story goes on')
                : l10n.t('Go to where the story began');
            return link;
          });
      },
    }),
  );
  store.add(
    commands.registerCommand(
      'bulletin.goToOtherHalf',
      async (key?: unknown, at?: { line: number; character: number }) => {
        if (typeof key === 'string' && at !== undefined) {
          const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === key);
          const shown = await window.showTextDocument(editor?.document.uri ?? Uri.parse(key), {
            ...(editor?.viewColumn === undefined ? {} : { viewColumn: editor.viewColumn }),
          });
          const position = shown.document.validatePosition(shown.selection.active.with(at.line, at.character));
          shown.selection = new Selection(position, position);
        }
        const editor = window.activeTextEditor;
        if (editor === undefined || !isBulletinDocument(editor.document)) {
          void window.showInformationMessage(l10n.t('Open a bulletin and put the cursor in a continued story first.'));
          return;
        }
        const halves = await halvesAt(services, editor.document, editor.selection.active, 'anywhere', NEVER);
        if (halves === undefined) {
          void window.showInformationMessage(l10n.t('The article here is not continued from or to another page.'));
        } else if (halves.targets.length > 0) {
          await goTo(halves.targets);
        } else {
          void window.showInformationMessage(missingSentence(halves));
        }
      },
    ),
  );
  return store;
}
