/** Owns the signs of the rows of a text, for tests. */
import { type RowSigns, signsOf } from '../../../../src/core/page/labels/row-signs';
import { preparePageSteps } from '../../../../src/core/page/read';
import { finish } from '../../../../src/core/steps';

const plain = Uint16Array.from({ length: 65536 }, (_, unit) => unit);

export const rowsOf = (text: string): RowSigns[] =>
  finish(preparePageSteps(text, undefined, {})).facts.map((facts) => signsOf(facts, plain));
