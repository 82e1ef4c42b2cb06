/** Owns correcting machine-made labels by models that were not trained on them, where the labels are clearly wrong. */

import type { NameKind } from '../../core/names/model';
import { FEATURE_COUNT, featureBuffer } from '../../core/names/tagging/features';
import { readSymbols } from '../../core/names/tagging/symbols';
import { tagBuffer, tagSymbols } from '../../core/names/tagging/tagger';
import { KINDS, readModel, TAGS, type TaggedSpan, writeModel } from '../../core/names/tagging/weights';
import { packReader, packWriter } from '../../core/pack';
import { mean } from './average';
import { train, type Weights } from './crf';
import { countFeatures, type Encoder, encode } from './encode';
import type { Example, Labelled } from './examples';
import { quantise } from './quantise';

/** Cross-fitting: each part is read by a model trained on the others. */
const FOLDS = 2;
/** Longer sentences are left unchanged. */
const LONGEST = 600;
/** Less frequent features do not help these models. */
const FEWEST_USES = 3;
/** The least margin in nats for adding a name, by kind … */
const ADD: Readonly<Record<NameKind, number>> = { person: 1.4, place: 2.2, organization: 2.2 };
/** … and for replacing a label. */
const REPLACE = 3.5;

const overlaps = (a: Pick<Labelled, 'start' | 'end'>, b: Pick<Labelled, 'start' | 'end'>): boolean =>
  a.start < b.end && b.start < a.end;

/**
 * Whether a reading may replace labels. A person may replace any label, another name only labels that it contains: the models locate
 * names well, but are less reliable on the extent of organizations.
 */
function mayReplace(one: Labelled, against: readonly Labelled[], text: string): boolean {
  if (one.kind === 'person') return true;
  if (one.kind === 'place' && against.length > 1) return false;
  const whole = against.every(({ start, end }) => one.start <= start && end <= one.end);
  return whole && !/[和与及、]/.test(text.slice(one.start, one.end));
}

/** The labels with the confident readings applied; the same array if nothing changed. */
function overruled({ text, names }: Example, read: readonly TaggedSpan[]): readonly Labelled[] {
  let out = names;
  for (const { start, end, kind, margin } of read) {
    const one: Labelled = { start, end, kind: KINDS[kind] ?? 'person' };
    const against = out.filter((other) => overlaps(one, other));
    const same = against.some((other) => other.start === start && other.end === end && other.kind === one.kind);
    if (same || margin < (against.length === 0 ? ADD[one.kind] : REPLACE)) continue;
    if (!mayReplace(one, against, text)) continue;
    out = [...out.filter((other) => !against.includes(other)), one];
  }
  return out === names ? names : [...out].sort((a, b) => a.start - b.start);
}

/**
 * Reads each example by a model of the other examples and of `sure` ones with manual labels; an example without changes is returned as it
 * is.
 */
export function readAgain(
  doubtful: readonly Example[],
  sure: readonly Example[],
  encoder: Encoder,
  log: (line: string) => void,
): readonly Example[] {
  const buffer = featureBuffer(LONGEST);
  const work = tagBuffer(LONGEST);
  let added = 0;
  const out = [...doubtful];
  for (let fold = 0; fold < FOLDS; fold++) {
    const learnt = [...sure, ...doubtful.filter((_, index) => index % FOLDS !== fold)];
    const rows = countFeatures(learnt, encoder, FEWEST_USES);
    const weights: Weights = { rows: new Float32Array(rows.count * 12), transitions: new Float32Array(TAGS * TAGS) };
    const options = { features: FEATURE_COUNT, leaveOut: true, log };
    train(encode(learnt, encoder, rows), weights, { ...options, rate: 0.1, epochs: 2, seed: 3 + fold });
    const packed = packWriter();
    const every = mean([{ weights, features: rows.features, times: rows.times }], rows.count);
    writeModel(packed, quantise(every.weights, every.features));
    const model = readModel(packReader(packed.finish()), encoder.characters);
    for (const [index, example] of doubtful.entries()) {
      const { length } = example.text;
      if (index % FOLDS !== fold || length > LONGEST) continue;
      readSymbols(example.text, encoder.fold, buffer.plain);
      const names = overruled(example, tagSymbols(model, encoder.lexicon, buffer, work, length));
      if (names === example.names) continue;
      added++;
      out[index] = { ...example, names };
    }
  }
  log(`${added} of ${doubtful.length} silver sentences read otherwise`);
  return out;
}
