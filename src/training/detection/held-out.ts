/** Owns measuring detection on sources that were left out of training. */
import { type Example, heldOutScores } from './logistic';

const FOLDS = 20;
/** How far below the threshold every text of another kind must score. */
const MARGIN = 0.05;

/** Scores by weights trained without the example's source, and the threshold from which a text is a bulletin. */
interface HeldOutDetection {
  readonly scores: readonly number[];
  readonly threshold: number;
}

export function heldOutDetection(examples: readonly Example[]): HeldOutDetection {
  const scores = heldOutScores(examples, FOLDS);
  const threshold = Math.max(0, ...examples.flatMap(({ yes }, i) => (yes ? [] : [(scores[i] ?? 0) + MARGIN])));
  return { scores, threshold };
}

/** The report in lines: recognized shares by group; `verbose` lists the errors by name. */
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
