/** Owns the signs of the rows of a text, for tests. */
import { type RowSigns, signsOf } from '../../../../src/core/page/labels/cues/row-signs';
import { preparePageSteps } from '../../../../src/core/page/read';
import { finish } from '../../../../src/core/steps';

export const rowsOf = (text: string): RowSigns[] => finish(preparePageSteps(text, undefined, {})).facts.map(signsOf);
