/** Owns the labels of rows: the classes of the learnt model, each a role together with whether a unit begins. */

/** H headline that begins a unit, h further headline line, S subhead, P text that begins a unit, B text, Y names, J jump line, C caption begins, c goes on, F furniture, G teaser begins, g goes on. */
export const LABELS = ['H', 'h', 'S', 'P', 'B', 'Y', 'J', 'C', 'c', 'F', 'G', 'g'] as const;
export type Label = (typeof LABELS)[number];
export const LABEL_COUNT = LABELS.length;
export const labelIndex = (label: Label): number => LABELS.indexOf(label);
