/** Owns going between the halves of a continued story: F12 and Ctrl+click, peek, and the command. */
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

/** How long things must have settled before VS Code is told, in milliseconds. */
const SETTLE = 60;

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

/** The place of a jump line, as hovers and lenses hand it on. */
interface JumpPlace {
  readonly uri: Uri;
  readonly line: number;
  readonly character: number;
}

/** The place that a hover or lens stands at, in a text or in a view of one; undefined where the cursor says it. */
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

/** Tells VS Code whether the text in front has jump lines: menus are made before the host could say what is at the cursor. */
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
