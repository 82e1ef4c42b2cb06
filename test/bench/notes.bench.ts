/** Owns the benchmark of notes: a thousand in a page of a megabyte beside the page without, and ten thousand of a workspace. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { analyse as Analyse } from '../../src/core/analysis';
import type { withEdit as WithEdit } from '../../src/core/anchors/edits';
import type { placesAfter as PlacesAfter } from '../../src/core/anchors/follow';
import type { imageAfter as ImageAfter, imageOfSteps as ImageOfSteps } from '../../src/core/anchors/image';
import type { anchorOf as AnchorOf } from '../../src/core/anchors/make';
import type { findAnchorsSteps as FindAnchorsSteps } from '../../src/core/anchors/whole';
import type { EMPTY_NOTES, printNotes as PrintNotes, readNotes as ReadNotes } from '../../src/core/notes/file';
import type { Note } from '../../src/core/notes/model';
import type { readPageResources as ReadPageResources } from '../../src/core/page/resources';
import type { finish as Finish } from '../../src/core/steps';
import { type Bench, type BenchRow, medianCpu } from './bench';
import { shippedCore } from './shipped';

interface Core {
  readonly anchorOf: typeof AnchorOf;
  readonly findAnchorsSteps: typeof FindAnchorsSteps;
  readonly imageOfSteps: typeof ImageOfSteps;
  readonly imageAfter: typeof ImageAfter;
  readonly placesAfter: typeof PlacesAfter;
  readonly withEdit: typeof WithEdit;
  readonly analyse: typeof Analyse;
  readonly readPageResources: typeof ReadPageResources;
  readonly EMPTY_NOTES: typeof EMPTY_NOTES;
  readonly printNotes: typeof PrintNotes;
  readonly readNotes: typeof ReadNotes;
  readonly finish: typeof Finish;
}

const BYTES = 1_000_000;
const RUNS = 9;
const KEYS = 100;

/** Invented news; no two lines alike. */
const line = (at: number): string =>
  `渡口停航第${at}天，区水利局局长霍青禾到沙桐镇了解趸船更换的进展，他说第${at}个码头要加固，请大家相互转告。`;
const page = (): string => {
  const lines: string[] = [];
  for (let bytes = 0; bytes < BYTES; bytes += Buffer.byteLength(lines.at(-1) ?? '')) lines.push(line(lines.length));
  return lines.join('\n');
};

function notesOn(core: Core, text: string, count: number): readonly Note[] {
  const step = Math.floor(text.length / count);
  return Array.from({ length: count }, (_, at) => ({
    id: `urn:uuid:${at}`,
    at: core.anchorOf(text.slice(at * step, at * step + 400), { start: 60, end: 60 + 4 + (at % 40) }),
    text: `第${at}条批注 #会议`,
    tags: ['会议'],
    created: '2024-03-01T08:00:00Z',
  })).map((note, at) => ({ ...note, at: { ...note.at, start: at * step + 60 } }));
}

const ms = (value: number): string => `${value.toFixed(value < 1 ? 3 : 1)} ms`;

const bench: Bench = {
  name: 'notes',
  peers: {},
  async run() {
    const core = shippedCore<Core>(
      'analysis',
      'anchors/edits',
      'anchors/follow',
      'anchors/image',
      'anchors/make',
      'anchors/whole',
      'notes/file',
      'page/resources',
      'steps',
    );
    const text = page();
    const notes = notesOn(core, text, 1_000);
    const anchors = notes.map(({ at }) => at);
    const { finish } = core;
    const file = core.printNotes({ ...core.EMPTY_NOTES, notes }, 'urn:bulletin:1.txt');
    const places = finish(core.findAnchorsSteps(text, anchors));
    const found = places.filter(({ kind }) => kind === 'found').length;
    const data = join(import.meta.dirname, '../../dist/data/pages.bin');
    const pages = core.readPageResources(readFileSync(data));
    const without = medianCpu(3, () => core.analyse(text, pages).dates());
    const opening = medianCpu(RUNS, () => {
      core.readNotes(file);
      finish(core.findAnchorsSteps(text, anchors));
      finish(core.imageOfSteps(text));
    });
    const image = finish(core.imageOfSteps(text));
    const typed = medianCpu(RUNS, () => {
      let waiting: ReturnType<typeof WithEdit> = [];
      for (let at = 0; at < KEYS; at++)
        waiting = core.withEdit(waiting, {
          start: (500_000 % text.length) + at,
          end: (500_000 % text.length) + at,
          put: '水',
        });
      for (const edit of waiting) {
        core.placesAfter(core.imageAfter(image, edit.put, edit), anchors, places, { ...edit, length: edit.put.length });
      }
    });
    const files = Array.from({ length: 100 }, () =>
      core.printNotes({ ...core.EMPTY_NOTES, notes: notesOn(core, text, 100) }, 'urn:bulletin:1.txt'),
    );
    const listed = medianCpu(3, () => {
      for (const one of files) core.readNotes(one);
    });
    const rows: BenchRow[] = [
      { what: `${found} of 1,000 notes found in a page of 1 MB`, ours: String(found), gate: '1000' },
      {
        what: 'opening that page with its notes, beside reading it without',
        ours: ms(without + opening),
        peer: ms(without),
        ratio: ((without + opening) / without).toFixed(3),
        gate: '< 1.1',
      },
      { what: `${KEYS} keys typed into it, followed once the keys rest; each key`, ours: ms(typed / KEYS) },
      { what: '10,000 notes of 100 texts read for a list', ours: ms(listed), gate: '< 1000 ms' },
    ];
    return rows;
  },
};

export default bench;
