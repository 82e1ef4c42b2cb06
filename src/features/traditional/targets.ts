/** Owns the targets of conversion as a reader picks them. */
import { l10n } from 'vscode';
import type { ScriptTarget } from '../../core/script/model';
import type { TraditionalTarget } from '../../host/settings';

interface TargetPick<T extends ScriptTarget> {
  readonly label: string;
  readonly description: string;
  readonly target: T;
}

export const traditionalTargets = (): readonly TargetPick<TraditionalTarget>[] => [
  { target: 'tw', label: l10n.t('Taiwan'), description: l10n.t('characters as in Taiwan') },
  { target: 'hk', label: l10n.t('Hong Kong'), description: l10n.t('characters as in Hong Kong') },
  { target: 't', label: l10n.t('OpenCC standard'), description: l10n.t('characters of OpenCC’s own standard') },
  { target: 'twp', label: l10n.t('Taiwan, with words'), description: l10n.t('vocabulary of Taiwan too') },
  { target: 'hkp', label: l10n.t('Hong Kong, with words'), description: l10n.t('vocabulary of Hong Kong too') },
];

export const allTargets = (): readonly TargetPick<ScriptTarget>[] => [
  ...traditionalTargets(),
  { target: 'cn', label: l10n.t('Simplified'), description: l10n.t('characters as in mainland China') },
];
