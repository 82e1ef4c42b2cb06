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
import { rangeOf } from '../host/documents/ranges';
import { type Halves, halvesAt } from '../host/issues/halves';
import { BULLETINS, isBulletinDocument } from '../host/language';
import { DisposableStore, NEVER } from '../host/lifecycle';
import type { Services } from '../host/services';
import { eachOf } from '../host/shown/each';
import { inform } from '../host/shown/messages';
import { given, type Read, refused, registerCommandWith } from '../host/shown/register-command';
import { countFrom, fieldsOf, isFromEditor, isReachable, uriFrom } from '../host/views/command-arguments';
import { say } from '../host/wording/words';

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

/** The place of a jump line, as links and lenses hand it on. */
interface JumpPlace {
  readonly uri: Uri;
  readonly line: number;
  readonly character: number;
}

/** The place that a link or lens stands at, in a text or in a view of one; undefined where the cursor says it. */
const placeFrom =
  ({ projections }: Services) =>
  (key: unknown, at: unknown): Read<JumpPlace | undefined> => {
    if (isFromEditor(key)) return given(undefined);
    const uri = uriFrom(key);
    const source = uri && (projections.of({ uri })?.source ?? uri);
    const fields = fieldsOf(at);
    const [line, character] = [countFrom(fields.get('line')), countFrom(fields.get('character'))];
    if (uri === undefined || source === undefined || !isReachable(source)) return refused('no text that is open');
    return line === undefined || character === undefined ? refused('no place') : given({ uri, line, character });
  };

async function showPlace({ uri, line, character }: JumpPlace): Promise<void> {
  const key = uri.toString();
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === key);
  const shown = await window.showTextDocument(editor?.document.uri ?? uri, {
    ...(editor?.viewColumn === undefined ? {} : { viewColumn: editor.viewColumn }),
  });
  const position = shown.document.validatePosition(shown.selection.active.with(line, character));
  shown.selection = new Selection(position, position);
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
        const ties = page.jumpLines.filter(({ direction }) => direction !== 'refer');
        return eachOf('a link at a jump line', ties, services.log, (jump) => {
          const position = { line: jump.line, character: rangeOf(page.lines, jump).start.character };
          const query = encodeURIComponent(JSON.stringify([document.uri.toString(), position]));
          const link = new DocumentLink(
            rangeOf(page.lines, jump),
            Uri.parse(`command:bulletin.goToOtherHalf?${query}`),
          );
          link.tooltip =
            jump.direction === 'out' ? l10n.t('Go to where the story goes on') : l10n.t('Go to where the story began');
          return [link];
        });
      },
    }),
  );
  store.add(
    registerCommandWith(services.log, 'bulletin.goToOtherHalf', placeFrom(services), async (place) => {
      if (place !== undefined) await showPlace(place);
      const editor = window.activeTextEditor;
      if (editor === undefined || !isBulletinDocument(editor.document)) {
        inform(l10n.t('Open a bulletin and put the cursor in a continued story first.'));
        return;
      }
      const halves = await halvesAt(services, editor.document, editor.selection.active, 'anywhere', NEVER);
      if (halves === undefined) {
        inform(l10n.t('The article here is not continued from or to another page.'));
      } else if (halves.targets.length > 0) {
        await goTo(halves.targets);
      } else {
        inform(missingSentence(halves));
      }
    }),
  );
  return store;
}
