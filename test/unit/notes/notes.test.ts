import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorOf } from '../../../src/core/anchors/make';
import { findAnchor } from '../../../src/core/anchors/whole';
import { readTable } from '../../../src/core/files/table';
import { annotationOf, lineOf, sourceOf } from '../../../src/core/notes/annotation';
import { notesMarkdown, notesPage, notesTable } from '../../../src/core/notes/export';
import { EMPTY_NOTES, printNotes, readNotes, withNote, withoutNote } from '../../../src/core/notes/file';
import { importNotesSteps } from '../../../src/core/notes/import';
import type { Note } from '../../../src/core/notes/model';
import { finish } from '../../../src/core/steps';

const text = '𠮷林日报\n\n渡口停航五天\n\n本报讯 区长黄大川昨日到渡口看望值守的工人。\n\n渡口复航\n\n次日，渡口复航。';
const at = (words: string) => anchorOf(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length });
const SOURCE = sourceOf('第1版.txt');
const note: Note = {
  id: 'urn:uuid:1',
  at: at('黄大川昨日到渡口'),
  text: '他**何时**到任？',
  tags: ['人物', '会议'],
  created: '2024-03-01T08:00:00Z',
};
const highlight: Note = {
  id: 'urn:uuid:2',
  at: at('渡口停航'),
  text: '',
  tags: [],
  colour: 'green',
  created: '2024-03-01T08:00:01Z',
  modified: '2024-03-02T08:00:00.250Z',
  creator: '李',
};
const bare = ({ at: { line: _, ...place }, ...rest }: Note): Note => ({ ...rest, at: place });
const count = { made: 0 };
const newId = (): string => `urn:uuid:new-${++count.made}`;

describe('a file of notes', () => {
  it('gives back what was written, in the order of places, a whole annotation a line', () => {
    const printed = printNotes(withNote(withNote(EMPTY_NOTES, note), highlight), SOURCE);
    const again = readNotes(printed);
    assert.deepEqual(again.notes, [bare(highlight), bare(note)]);
    assert.equal(printNotes(again, SOURCE), printed);
    for (const line of printed.trim().split('\n')) {
      const annotation = JSON.parse(line) as Record<string, unknown>;
      assert.deepEqual(
        [annotation['@context'], annotation['type']],
        ['http://www.w3.org/ns/anno.jsonld', 'Annotation'],
      );
    }
  });

  it('counts code points, and finds its words again', () => {
    const { target } = annotationOf(note, SOURCE) as { target: { selector: { start?: number; end?: number }[] } };
    const start = text.indexOf(note.at.quote) - 1;
    assert.deepEqual(target.selector[1], { type: 'TextPositionSelector', start, end: start + note.at.quote.length });
    const [read] = readNotes(printNotes(withNote(EMPTY_NOTES, note), SOURCE)).notes;
    const place = read && findAnchor(text.replaceAll('\n\n', '\n'), read.at);
    assert.equal(place?.kind, 'found');
  });

  it('keeps what it does not know, of notes that are changed, too', () => {
    const line = lineOf(note, SOURCE).replace(/\}$/, ',"rights":"CC0","x":{"n":1e999}}');
    const file = readNotes(`${line}\n{"type":"Other","n":1e999}\nnot JSON\n`);
    assert.deepEqual([file.notes.length, file.unread.length, file.problems.length], [1, 2, 2]);
    const [first] = file.notes;
    assert.ok(first);
    assert.ok(printNotes(file, SOURCE).startsWith(`${line}\n`));
    const changed = printNotes(withNote(file, { ...first, text: '改了' }), SOURCE);
    for (const kept of ['"rights":"CC0"', '"x":{"n":1e999}', '{"type":"Other","n":1e999}\n', 'not JSON\n', '改了']) {
      assert.ok(changed.includes(kept), `${kept}: ${changed}`);
    }
    assert.ok(!changed.includes('何时'));
    assert.equal(printNotes(withoutNote(file, note.id), SOURCE), 'not JSON\n{"type":"Other","n":1e999}\n');
  });

  it('of several versions of a note uses the one modified last, and loses none', () => {
    const later: Note = { ...note, text: '后来', modified: '2024-03-05T00:00:00Z' };
    const file = readNotes(`${lineOf(later, SOURCE)}\n${lineOf(note, SOURCE)}\n`);
    assert.deepEqual([file.notes, file.superseded], [[bare(later)], [bare(note)]]);
    assert.ok(printNotes(file, SOURCE).includes('何时'));
  });

  it('is read without a throw whatever it holds', () => {
    const line = lineOf(note, SOURCE);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.tuple(fc.nat(line.length), fc.string()).map(([cut, put]) => line.slice(0, cut) + put + line.slice(cut)),
        ),
        (file) => {
          const read = readNotes(file);
          const again = readNotes(printNotes(read, SOURCE));
          assert.deepEqual(
            [again.notes, again.unread],
            [read.notes, [...read.unread].sort((a, b) => (a < b ? -1 : 1))],
          );
        },
      ),
    );
  });
});

describe('notes made elsewhere', () => {
  const imported = (file: string) => finish(importNotesSteps(file, text, newId));
  const recogito = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: '#0e0aa7ec-1d0e-4c6c-9d0c-000000000001',
    type: 'Annotation',
    body: [
      { type: 'TextualBody', value: '渡口在哪里', purpose: 'commenting' },
      { value: '地点', purpose: 'tagging' },
    ],
    target: [
      {
        source: 'https://example.org/1',
        selector: [
          { type: 'TextQuoteSelector', exact: '值守的工人' },
          { type: 'TextPositionSelector', start: text.indexOf('值守'), end: text.indexOf('值守') + 5 },
        ],
      },
    ],
  };

  it('are taken over as one annotation, a list, a page, or lines of them', () => {
    const page = { '@context': 'x', type: 'AnnotationPage', items: [recogito] };
    for (const file of [recogito, [recogito], page, { type: 'AnnotationCollection', first: page }]) {
      const { notes, problems } = imported(JSON.stringify(file, null, 2));
      assert.deepEqual(problems, []);
      assert.deepEqual(
        notes.map(({ id, text: said, tags, at: place }) => [id, said, tags, place]),
        [['urn:uuid:0e0aa7ec-1d0e-4c6c-9d0c-000000000001', '渡口在哪里', ['地点'], at('值守的工人')]],
      );
    }
    assert.equal(imported(`\ufeff${printNotes(withNote(EMPTY_NOTES, note), SOURCE)}`).notes[0]?.text, note.text);
  });

  it('are taken over from a table, and what did not fit is said', () => {
    const table =
      '引文\t批注\t标签\r\n黄大川\t"谁？\n是区长"\t人物，区长\r\n渡口\t不止一处\r\n没有的话\t不在文中\r\n\t没有引文\r\n';
    const { notes, problems } = imported(table);
    assert.deepEqual(
      notes.map(({ text: said, tags, at: { quote } }) => [quote, said, tags]),
      [['黄大川', '谁？\n是区长', ['人物', '区长']]],
    );
    assert.deepEqual(
      problems.map(({ entry, args }) => [entry, args]),
      [
        [3, ['3', '渡口']],
        [4, ['4', '没有的话']],
        [5, ['5']],
      ],
    );
  });

  it('that are of no kind we read are said to be so', () => {
    for (const file of ['', '只是文字', '\u0000\u0001']) assert.equal(imported(file).problems.length, 1, file);
  });

  it('never throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.json(), fc.string({ unit: fc.constantFrom('\t', '"', '渡口', '\n', '{', '}') })),
        (file) => void imported(file),
      ),
    );
  });
});

describe('notes for others', () => {
  const texts = [
    {
      path: '甲/1.txt',
      notes: [
        { note: highlight, line: 3 },
        { note: { ...note, text: '=1+1\n第二行' }, line: undefined },
      ],
    },
  ];

  it('are a table that a CSV reader reads', () => {
    const [head = [], ...rows] = readTable(notesTable(texts), '\t');
    assert.deepEqual(head.slice(0, 4), ['path', 'line', 'quote', 'note']);
    assert.deepEqual(
      rows.map((row) => row.slice(0, 5)),
      [
        ['甲/1.txt', '3', '渡口停航', '', ''],
        ['甲/1.txt', '', note.at.quote, "'=1+1\n第二行", '人物，会议'],
      ],
    );
  });

  it('are Markdown in which a text is only words', () => {
    const hostile = { ...note, at: { ...note.at, quote: '[x](command:y)\n<img src=x>' } };
    const said = notesMarkdown([{ path: '[a].txt', notes: [{ note: hostile, line: 1 }] }]);
    assert.ok(said.includes('\\[x\\]\\(command') && !/(?<!\\)<img/.test(said), said);
    assert.ok(said.includes('](%5Ba%5D.txt#L1)'), said);
    // what the reader wrote keeps its formatting, and is no more than formatted words
    const worded = { ...note, text: '**谁**说的？<script>alert(1)</script> ![图](https://example.org/x.png)' };
    const written = notesMarkdown([{ path: '1.txt', notes: [{ note: worded, line: 1 }] }]);
    assert.ok(written.includes('**谁**说的') && !/(?<!\\)(?:<script|!\[)/.test(written), written);
  });

  it('are one page of annotations', () => {
    const page = notesPage(texts, 'urn:x') as { items: { target: { source: string } }[] };
    assert.equal(page.items.length, 2);
    assert.equal(page.items[0]?.target.source, 'urn:bulletin:%E7%94%B2/1.txt');
  });
});
