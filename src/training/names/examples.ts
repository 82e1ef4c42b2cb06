/** Owns training examples: a text with its names, from any source. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NameKind } from '../../core/names/model';

export interface Labelled {
  readonly start: number;
  readonly end: number;
  readonly kind: NameKind;
}

/** A text with names in UTF-16 offsets, in order and not overlapping. */
export interface Example {
  readonly text: string;
  readonly names: readonly Labelled[];
  /** The weight of the example in training. */
  readonly weight: number;
}

/** Builds an example piece by piece. */
interface ExampleBuilder {
  plain(text: string): void;
  name(text: string, kind: NameKind): void;
  /** Appends another example's text and names. */
  example(part: Pick<Example, 'text' | 'names'>): void;
  done(weight: number): Example;
}

export function exampleBuilder(): ExampleBuilder {
  let text = '';
  const names: Labelled[] = [];
  return {
    plain(more) {
      text += more;
    },
    name(more, kind) {
      names.push({ start: text.length, end: text.length + more.length, kind });
      text += more;
    },
    example(part) {
      for (const { start, end, kind } of part.names) {
        names.push({ start: start + text.length, end: end + text.length, kind });
      }
      text += part.text;
    },
    done: (weight) => ({ text, names, weight }),
  };
}

/** Reads a corpus of JSON lines {"text", "names": [[start, end, kind], …]}. */
export function readCorpus(folder: string, file: string, weight: number): Example[] {
  return readFileSync(join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { text, names } = JSON.parse(line) as { text: string; names: [number, number, NameKind][] };
      return { text, weight, names: names.map(([start, end, kind]) => ({ start, end, kind })) };
    });
}
