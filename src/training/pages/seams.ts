/** Owns training seams: counts of characters, pairs and triples in open text, and a weight for each type of count. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { scriptVariants } from '../../build/lexicon';
import { symbolTable } from '../../core/names/tagging/symbols';
import { packReader, packWriter } from '../../core/pack';
import { type SeamCounts, tripleKey } from '../../core/page/order/seam-tables';
import { endsOf, fillSeam, readSeams, SEAM_FEATURES, writeSeams } from '../../core/page/order/seams';
import { readPages, readTemplates } from '../names/own-texts/templates';
import { chanceOf } from '../random';

/** Sentences from Wikipedia in the folder `names` of the corpora, without their labels. */
const TEXTS: readonly string[] = ['silver_wiki.jsonl', 'uner_gsdsimp_train.jsonl', 'uner_gsd_train.jsonl'];

/** The weight of jieba's counts (MIT), which are from a corpus of some 60 million words. */
const SHARE_OF_WORDS = 0.01;
/** The weight of our own pages and templates, whose language is that of papers, which an encyclopedia's is not. */
const TIMES_OF_PAGES = 4;
/** The least count of a character, a pair and a triple that is stored. */
const FEWEST_NGRAM_USES = { single: 10, pair: 2.5, triple: 8 };
/** One text in this many is not counted, but used to train the weights. */
const HELD_BACK = 5;

const BLANK = 0x3000;
/** The symbols of a text without its spaces. */
function symbolsOf(text: string, table: Uint16Array): number[] {
  const out: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const symbol = table[text.charCodeAt(i)] ?? BLANK;
    if (symbol !== BLANK) out.push(symbol);
  }
  return out;
}

/** Neighbouring sentences are held out together, in runs of this many, one run in so many. */
const STRETCH = 40;
const HELD_OUT = 20;

/** The sentences in the order of the corpora: those that are counted, and those that pages to measure by are made of. */
export function readSentences(corpora: string): { readonly counted: string[]; readonly heldOut: string[] } {
  const sentences = TEXTS.flatMap((name) => readFileSync(join(corpora, 'names', name), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { readonly text: string }).text);
  const isHeldOut = (at: number): boolean => Math.floor(at / STRETCH) % HELD_OUT === HELD_OUT - 1;
  return {
    counted: sentences.filter((_, at) => !isHeldOut(at)),
    heldOut: sentences.filter((_, at) => isHeldOut(at)),
  };
}

function readWords(): (readonly [string, number])[] {
  const path = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap(([word = '', times = '']) => (word !== '' && Number(times) > 0 ? [[word, Number(times)] as const] : []));
}

/** The body text of our own pages and templates; a slot or choice separates two texts. */
function readOwn(): string[] {
  const folder = join(import.meta.dirname, '../texts');
  return [...readTemplates(folder), ...readPages(folder)].flatMap((parts) =>
    parts
      .map((part) => (part.type === 'slot' || part.type === 'choice' ? '\n' : part.text))
      .join('')
      .split('\n'),
  );
}

/** Counts of symbols, pairs and triples. */
function countsOf(
  sentences: readonly string[],
  own: readonly string[],
  variants: readonly (readonly [number, number])[],
): SeamCounts {
  const table = symbolTable(variants);
  const single = new Float64Array(65536);
  const pairs = new Map<number, number>();
  const triples = new Map<number, number>();
  const words = readWords();
  const texts = [
    ...sentences.map((text) => ({ text: symbolsOf(text, table), times: 1 })),
    ...own.map((text) => ({ text: symbolsOf(text, table), times: TIMES_OF_PAGES })),
    // words last, as they only contribute pairs: they have no context
    ...words.map(([word, times]) => ({ text: symbolsOf(word, table), times: times * SHARE_OF_WORDS })),
  ];
  for (const { text, times } of texts.slice(0, sentences.length + own.length))
    for (const one of text) single[one] = (single[one] ?? 0) + times;
  const symbols = [...single.keys()].filter((symbol) => (single[symbol] ?? 0) >= FEWEST_NGRAM_USES.single);
  const numberOf = new Map(symbols.map((symbol, number) => [symbol, number]));
  const size = symbols.length;
  const add = (counts: Map<number, number>, key: number, times: number): void => {
    counts.set(key, (counts.get(key) ?? 0) + times);
  };
  for (const { text, times } of texts) {
    const numbers = text.map((symbol) => numberOf.get(symbol) ?? -1);
    numbers.forEach((number, at) => {
      const last = numbers[at - 1] ?? -1;
      const before = numbers[at - 2] ?? -1;
      if (number < 0 || last < 0) return;
      add(pairs, last * size + number, times);
      if (before >= 0) add(triples, (before * size + last) * size + number, times);
    });
  }
  const kept = (counts: ReadonlyMap<number, number>, least: number): (readonly [number, number])[] =>
    [...counts].filter(([, times]) => times >= least).sort(([a], [b]) => a - b);
  const keptPairs = kept(pairs, FEWEST_NGRAM_USES.pair);
  const hashed = new Map<number, number>();
  for (const [key, times] of kept(triples, FEWEST_NGRAM_USES.triple)) {
    const first = Math.floor(key / size / size);
    add(hashed, tripleKey(first, Math.floor(key / size) - first * size, key % size), times);
  }
  const keptTriples = kept(hashed, 0);
  return {
    variants: variants.filter(([, symbol]) => numberOf.has(symbol)),
    symbols,
    single: symbols.map((symbol) => single[symbol] ?? 0),
    pairs: keptPairs.map(([key]) => key),
    pairCounts: keptPairs.map(([, times]) => times),
    triples: keptTriples.map(([key]) => key),
    tripleCounts: keptTriples.map(([, times]) => times),
  };
}

/** Pairs of a row and its continuation, from text cut at column widths, only where the first row ends inside a sentence. */
function seamsIn(sentences: readonly string[]): (readonly [string, string])[] {
  const chance = chanceOf(11);
  const found: (readonly [string, string])[] = [];
  for (const text of sentences) {
    for (let at = 0; ; ) {
      const width = 8 + chance.below(18);
      const next = text.slice(at + width, at + width * 2);
      if (next.length < 4) break;
      const row = text.slice(at, at + width);
      if (!/[。！？；：]["”」』]?$/.test(row)) found.push([row, next]);
      at += width;
    }
  }
  return found;
}

/** Trains the weights that distinguish true seams from random ones: logistic regression with one true and one random seam for each row. */
function weigh(bytes: Uint8Array, sentences: readonly string[]): Float64Array {
  const { tables } = readSeams(packReader(bytes));
  const chance = chanceOf(7);
  const seams = seamsIn(sentences);
  const rows = seams.flatMap(([first, second]) =>
    [second, chance.pick(seams)[1]].map((next) => {
      const features = new Float64Array(SEAM_FEATURES.length);
      fillSeam(tables, endsOf(tables, '', first), endsOf(tables, next, ''), features);
      return features;
    }),
  );
  const weights = new Float64Array(SEAM_FEATURES.length);
  for (let epoch = 0; epoch < 60; epoch++) {
    const rate = 0.006 / (1 + epoch / 10);
    rows.forEach((features, at) => {
      const sum = features.reduce((all, value, i) => all + value * (weights[i] ?? 0), 0);
      const wrong = (at % 2 === 0 ? 1 : 0) - 1 / (1 + Math.exp(-sum));
      features.forEach((value, i) => {
        weights[i] = (weights[i] ?? 0) + rate * wrong * value;
      });
    });
  }
  return weights;
}

/** Splits texts into those that are counted and those that train the weights. */
const parted = (texts: readonly string[]): readonly [readonly string[], readonly string[]] => [
  texts.filter((_, at) => at % HELD_BACK !== 0),
  texts.filter((_, at) => at % HELD_BACK === 0),
];

/** The contents of seams.model; the same corpora give the same bytes. */
export function trainSeams(corpora: string): Uint8Array {
  const { counted: sentences } = readSentences(corpora);
  const own = readOwn();
  const variants = scriptVariants();
  const written = (counts: SeamCounts, weights: ArrayLike<number>): Uint8Array => {
    const out = packWriter();
    writeSeams(out, counts, weights);
    return out.finish();
  };
  // the weights are trained on those of our own pages that were not counted, as they resemble real pages; then all are counted
  const [most] = parted(sentences);
  const [mostOwn, fewOwn] = parted(own);
  const weights = weigh(written(countsOf(most, mostOwn, variants), []), fewOwn);
  return written(countsOf(sentences, own, variants), weights);
}
