/** Owns the targets of conversion, as picker entries and as names in keybindings. */
import { l10n } from 'vscode';
import type { ScriptTarget } from '../../core/script/model';
import type { Settings, TraditionalTarget } from '../../host/settings';
import { given, type Read, refused } from '../../host/shown/register-command';
import { isFromEditor } from '../../host/views/command-arguments';

interface TargetPick {
  readonly label: string;
  readonly description: string;
  readonly target: ScriptTarget;
}

const targets = (): readonly TargetPick[] => [
  { target: 'tw', label: l10n.t('Taiwan'), description: l10n.t('characters as in Taiwan') },
  { target: 'hk', label: l10n.t('Hong Kong'), description: l10n.t('characters as in Hong Kong') },
  { target: 't', label: l10n.t('OpenCC standard'), description: l10n.t('characters of OpenCC’s own standard') },
  { target: 'twp', label: l10n.t('Taiwan, with words'), description: l10n.t('vocabulary of Taiwan too') },
  { target: 'hkp', label: l10n.t('Hong Kong, with words'), description: l10n.t('vocabulary of Hong Kong too') },
  { target: 'cn', label: l10n.t('Simplified'), description: l10n.t('characters as in mainland China') },
];

/** All targets, the configured one first. */
export const allTargets = (usual: TraditionalTarget): readonly TargetPick[] => {
  const all = targets();
  return [...all.filter(({ target }) => target === usual), ...all.filter(({ target }) => target !== usual)];
};

/** A target by its name; `traditional` is the configured one; undefined if there is no such target. */
export const targetFrom = (value: unknown, usual: TraditionalTarget): ScriptTarget | undefined =>
  value === 'traditional' ? usual : targets().find(({ target }) => target === value)?.target;

/** Reads an optional target from a command argument. */
export const optionalTarget =
  (settings: Pick<Settings, 'traditionalTarget'>) =>
  (value: unknown): Read<ScriptTarget | undefined> => {
    if (isFromEditor(value)) return given(undefined);
    const target = targetFrom(value, settings.traditionalTarget());
    return target === undefined ? refused('no script') : given(target);
  };

export const alreadyIn = (to: ScriptTarget): string =>
  to === 'cn'
    ? l10n.t('The text is in simplified characters already.')
    : l10n.t('The text is in traditional characters already.');
