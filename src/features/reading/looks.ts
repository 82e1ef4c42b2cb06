/**
 * Owns the display settings of the view, stored per workspace, and the command that changes them from the palette or a
 * keybinding.
 */
import { type Disposable, EventEmitter, l10n, type Memento } from 'vscode';
import { type Look, lookFrom, SIZES } from '../../core/reading-view/look';
import type { Services } from '../../host/services';
import { chooseFrom } from '../../host/shown/pick-list';
import { given, type Read, refused, registerCommandWith } from '../../host/shown/register-command';
import { fieldsOf, isFromEditor } from '../../host/views/command-arguments';

/** Workspace state: the display settings. */
const LOOK = 'bulletin.reading.look';

type Change = Partial<Look>;

export class Looks implements Disposable {
  readonly #state: Memento;
  readonly #changed = new EventEmitter<Look>();
  readonly onDidChange = this.#changed.event;

  constructor(state: Memento) {
    this.#state = state;
  }

  get look(): Look {
    return lookFrom(this.#state.get(LOOK));
  }

  async change(change: Change): Promise<void> {
    const look = lookFrom({ ...this.look, ...change });
    await this.#state.update(LOOK, look);
    this.#changed.fire(look);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** The available changes: each value of a setting other than its current one. */
function picks(
  look: Look,
): readonly { readonly label: string; readonly description: string; readonly change: Change }[] {
  const positions: readonly (readonly [label: string, description: string, change: Change])[] = [
    [l10n.t('Characters as in the text'), '', { script: 'original' }],
    [l10n.t('Traditional characters'), '', { script: 'traditional' }],
    [l10n.t('Simplified characters'), '', { script: 'simplified' }],
    [l10n.t('Horizontal lines'), 'v', { direction: 'horizontal' }],
    [l10n.t('Vertical columns of characters, from right to left'), 'v', { direction: 'vertical' }],
    [l10n.t('One column'), '', { columns: 'one' }],
    [l10n.t('Several columns, as in a paper'), '', { columns: 'several' }],
    [l10n.t('Larger'), '+', { size: Math.min(SIZES.length - 1, look.size + 1) }],
    [l10n.t('Smaller'), '−', { size: Math.max(0, look.size - 1) }],
    [l10n.t('No readings'), '', { ruby: 'none' }],
    [l10n.t('Readings over people’s names'), '', { ruby: 'people' }],
    [l10n.t('Readings over characters that I do not know'), '', { ruby: 'characters' }],
    [l10n.t('Readings in pinyin'), '', { system: 'pinyin' }],
    [l10n.t('Readings in zhuyin'), '', { system: 'zhuyin' }],
    [l10n.t('With marks of names and dates'), 'm', { marks: true }],
    [l10n.t('Without marks'), 'm', { marks: false }],
  ];
  const isNew = (change: Change): boolean =>
    Object.entries(change).some(([name, value]) => look[name as keyof Look] !== value);
  return positions
    .filter(([, , change]) => isNew(change))
    .map(([label, description, change]) => ({ label, description, change }));
}

/** The arguments of a keybinding: some of the settings, each with a valid value. */
function changeFrom(value: unknown): Read<Change | undefined> {
  if (isFromEditor(value)) return given(undefined);
  const fields = fieldsOf(value);
  const change = Object.entries(lookFrom(value)).filter(([name, position]) => fields.get(name) === position);
  return change.length === 0 ? refused('no switch') : given(Object.fromEntries(change));
}

export const registerLooks = ({ log }: Services, looks: Looks): Disposable =>
  registerCommandWith(log, 'bulletin.chooseReadingLook', changeFrom, async (given) => {
    const change =
      given ?? (await chooseFrom(picks(looks.look), { title: l10n.t('How should the reading view look?') }))?.change;
    if (change !== undefined) await looks.change(change);
  });
