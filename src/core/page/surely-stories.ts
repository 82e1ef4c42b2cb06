/**
 * Owns which units are listed as stories: only certain ones; contents lists, navigation, notices and doubtful units are
 * not.
 */
import type { Unit } from './model';

/** Whether a unit is an article or a caption at all, sure or not. */
export const isStoryKind = ({ kind }: Pick<Unit, 'kind'>): boolean => kind === 'article' || kind === 'caption';

/**
 * Whether a unit is certainly a story; `isTied`: whether a jump line links it to another part, as only stories are
 * linked.
 */
export const isSurelyStory = (unit: Pick<Unit, 'kind' | 'confidence'>, isTied = false): boolean =>
  isStoryKind(unit) && (unit.confidence !== 'unsure' || isTied);
