/** Owns which units are listed as stories: those that surely are; contents lists, navigation, notices and what is doubtful are not. */
import type { Unit } from './model';

/** Whether a unit is an article or a caption at all, sure or not. */
export const isStoryKind = ({ kind }: Pick<Unit, 'kind'>): boolean => kind === 'article' || kind === 'caption';

/** Whether a unit is surely a story; `isTied`: whether a jump line ties it to another part, which only stories have. */
export const isSurelyStory = (unit: Pick<Unit, 'kind' | 'confidence'>, isTied = false): boolean =>
  isStoryKind(unit) && (unit.confidence !== 'unsure' || isTied);
