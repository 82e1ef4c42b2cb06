/** Owns measuring detection on sources that its weights were not learnt from. */
import { type Example, heldOutScores } from './logistic';

const FOLDS = 20;
/** A text of another kind must stay this far below what is taken for a bulletin. */
const MARGIN = 0.05;

/** Scores by weights that were learnt without the source at hand, and from which score on a text is a bulletin. */
interface HeldOutDetection {
  readonly scores: readonly number[];
  readonly threshold: number;
}

export function heldOutDetection(examples: readonly Example[]): HeldOutDetection {
  const scores = heldOutScores(examples, FOLDS);
  const threshold = Math.max(0, ...examples.flatMap(({ yes }, i) => (yes ? [] : [(scores[i] ?? 0) + MARGIN])));
  return { scores, threshold };
}

/** Lines to print: shares recognised, by group; `verbose` names those that are not, or wrongly are. */
export function* detectionReport(
  examples: readonly Example[],
  { scores, threshold }: HeldOutDetection,
  verbose: boolean,
): Generator<string, void, undefined> {
  yield `threshold ${threshold.toFixed(2)}, ${FOLDS} parts, no source on both sides`;
  for (const group of new Set(examples.map((example) => example.group))) {
    const own = examples.flatMap((example, i) =>
      example.group === group ? [{ ...example, score: scores[i] ?? 0 }] : [],
    );
    const taken = own.filter(({ score }) => score >= threshold);
    const yes = own[0]?.yes === true;
    yield `${group.padEnd(14)} ${yes ? 'recognised' : 'taken for one'} ${taken.length} of ${own.length}`;
    if (!verbose) continue;
    for (const { name, score } of own.filter((one) => one.score >= threshold !== yes))
      yield `    ${score.toFixed(2)} ${name}`;
  }
  const real = examples.flatMap(({ group, yes }, i) =>
    yes && group !== 'fixtures' && group !== 'newspaper' ? [(scores[i] ?? 0) >= threshold] : [],
  );
  const share = (100 * real.filter(Boolean).length) / Math.max(1, real.length);
  yield `real pages recognised: ${share.toFixed(1)} %`;
}
