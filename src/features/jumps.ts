/** Owns navigation between the halves of a continued story: definition provider, peek, and the command. */
import { commands, type Disposable, type Location, l10n, languages, Selection, type Uri, window } from 'vscode';
import { type Halves, halvesAt } from '../host/issues/halves';
import { BULLETINS, isBulletinDocument } from '../host/language';
import { DisposableStore, NEVER, Settled, together } from '../host/lifecycle';
import type { Services } from '../host/services';
import { ContextKey } from '../host/shown/context-key';
import { inform } from '../host/shown/messages';
import { given, type Read, refused, registerCommandWith } from '../host/shown/register-command';
import { countFrom, fieldsOf, isFromEditor, isReachable, uriFrom } from '../host/views/command-arguments';
import { say } from '../host/wording/words';

/** Debounce before the context key is updated, in milliseconds. */
const SETTLE = 60;

/** A sentence for the reader that says what was searched for and where. */
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

/** The position of a jump line, as the links of hovers and lenses pass it. */
interface JumpPlace {
  readonly uri: Uri;
  readonly line: number;
  readonly character: number;
}

/** The position from a hover or lens, in a text or in a view; undefined if the command runs at the cursor. */
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

/** Maintains the context key for texts with jump lines; menus are opened before the host could be asked what is at the cursor. */
function tellOfJumpLines(services: Services): Disposable {
  const { analyses, log } = services;
  const hasJumpLines = new ContextKey<boolean>('bulletin.hasJumpLines');
  const tell = async (): Promise<void> => {
    const document = window.activeTextEditor?.document;
    const isOurs = document !== undefined && isBulletinDocument(document);
    const { jumpLines } = isOurs ? (await analyses.of(document)).page : { jumpLines: [] };
    if (document === window.activeTextEditor?.document)
      await hasJumpLines.set(jumpLines.some(({ direction }) => direction !== 'refer'));
  };
  const settled = new Settled(SETTLE, () => log.detached('a context key', tell()));
  settled.schedule();
  return together(
    settled,
    window.onDidChangeActiveTextEditor(() => settled.schedule()),
    analyses.onDidAnalyse(() => settled.schedule()),
  );
}

export function registerJumps(services: Services): Disposable {
  const store = new DisposableStore();
  store.add(tellOfJumpLines(services));
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
