/** Owns that whatever stands in any field of an edition is inert in every format: no markup, formula, control or turned letters. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import markdownIt from 'markdown-it';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { parseXmlDocument } from 'slimdom';
import type { Edition, EditionNote } from '../../../src/core/edition/model';
import { EXPORT_FORMATS } from '../../../src/core/edition/render';
import { readTable } from '../../../src/core/files/table';
import { HOSTILE, rendered, sample } from './editions';

/** An edition with `words` in every field that a text, its name or its reader can fill. */
function filled(words: (field: string) => string): Edition {
  const text = `${words('text')}与${words('more')}`;
  const note: EditionNote = {
    id: 'n1',
    iri: words('iri'),
    start: 0,
    end: text.length,
    body: words('note'),
    tags: [words('tag'), words('other tag')],
    colour: 'pink',
    highlight: false,
    created: '2024-03-01T08:00:00Z',
  };
  const [name, date] = [Math.min(1, text.length), Math.min(2, text.length)];
  const block = {
    role: 'body' as const,
    text,
    marks: [
      { kind: 'name' as const, entity: 'p1', confidence: 0.9, start: 0, end: name, from: 0 },
      { kind: 'date' as const, value: '2023-02-01', start: name, end: date, from: name },
    ].filter(({ start, end }) => start < end),
    breaks: [{ at: Math.min(1, text.length), line: 2 }],
    line: 1,
    start: 0,
    pieces: [{ at: 0, from: 0, point: 0 }],
    notes: [note],
  };
  const headline = { ...block, role: 'headline' as const, text: words('headline'), marks: [], breaks: [], notes: [] };
  const entity = (id: string, kind: 'person' | 'place' | 'organization') => ({
    id,
    kind,
    name: words('name'),
    forms: [words('form')],
    titles: [words('title')],
  });
  const unit = {
    id: 'd1a1',
    kind: 'article' as const,
    document: 0,
    page: words('page'),
    headline: words('headline'),
    byline: words('byline'),
    blocks: [headline, { ...headline, role: 'byline' as const, text: words('byline') }, block],
    previous: null,
    next: null,
  };
  return {
    title: words('edition'),
    script: 'zh-Hans',
    documents: [{ path: words('path'), paper: words('paper'), date: '2023-02-01' }],
    units: [unit, { ...unit, id: 'd1f2', kind: 'furniture' as const, headline: '' }],
    entities: [entity('p1', 'person'), entity('l1', 'place'), entity('o1', 'organization')],
  };
}

/** Controls that XML forbids, halves of characters, and marks that turn the direction of writing. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const FORMULA = /^\s*[=@＝＠]|^\s*[+\-＋－](?!\d)/;
const ACTIVE = new Set(['script', 'img', 'iframe', 'object', 'embed', 'form', 'svg', 'math', 'base', 'style-x']);

/** What is wrong with HTML or XHTML: something that acts or is asked for. */
function activeIn(html: string): readonly string[] {
  const wrong: string[] = [];
  const walk = (nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): void => {
    for (const node of nodes) {
      if ('tagName' in node) {
        if (ACTIVE.has(node.tagName)) wrong.push(node.tagName);
        for (const { name, value } of node.attrs)
          if (
            name.startsWith('on') ||
            (/^(?:href|src)$/.test(name) && !/^(?:#|style\.css|c\d+\.xhtml|nav\.xhtml)/.test(value))
          )
            wrong.push(`${name}=${value}`);
      }
      if ('childNodes' in node) walk(node.childNodes);
    }
  };
  walk(parse(html).childNodes);
  return wrong;
}

const CHECKS: Readonly<Record<string, (text: string) => readonly string[]>> = {
  xml(text) {
    try {
      parseXmlDocument(text);
      return [];
    } catch (error) {
      return [String(error).slice(0, 200)];
    }
  },
  html: activeIn,
  csv: (text) =>
    readTable(text, ',')
      .flat()
      .filter((cell) => FORMULA.test(cell)),
  tsv: (text) =>
    readTable(text, '\t')
      .flat()
      .filter((cell) => FORMULA.test(cell)),
  json(text) {
    JSON.parse(text);
    return [];
  },
  markdown(text) {
    const html = markdownIt({ html: true }).render(text.replace(/^---\n[\s\S]*?\n---\n/, ''));
    // a link leads to the text: its name is a path, in which every sign that ends it is written as its code
    return [
      ...activeIn(html.replace(/ href="(?!\w+:)[^"]*#L\d+"/g, '')),
      ...(html.match(/<(?:code|pre|hr|table)\b/g) ?? []),
    ];
  },
  bib: (text) => text.match(/(?<!\\)\\(?:input|include|write|immediate|openout|def|catcode)/g) ?? [],
  // a record is lines of two letters and what they say; a line of the text’s own would be another field
  ris: (text) => text.split(/\r?\n/).filter((line) => line !== '' && !/^[A-Z][A-Z0-9] {2}- ?/.test(line)),
};
const CHECK_OF: Readonly<Record<string, string>> = {
  '.html': 'html',
  '.tei.xml': 'xml',
  '.md': 'markdown',
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.jsonld': 'json',
  '.csl.json': 'json',
  '.bib': 'bib',
  '.ris': 'ris',
  '.graphml': 'xml',
};

/** What acts, or is no such file, in all formats of an edition. */
function wrongIn(edition: Edition): readonly string[] {
  return EXPORT_FORMATS.flatMap((format) =>
    rendered(edition, format).flatMap(({ ending, content }) => {
      const parts =
        typeof content === 'string'
          ? [[ending, content] as const]
          : Object.entries(unzipSync(content)).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
      return parts.flatMap(([name, text]) => {
        const kind = Object.keys(CHECK_OF).find((end) => name.endsWith(end));
        const own = kind === undefined ? undefined : CHECKS[CHECK_OF[kind] ?? ''];
        const inArchive = typeof content !== 'string' && /\.(?:xml|rels|opf|xhtml)$/.test(name);
        const said = [
          ...(own?.(text) ?? []),
          ...(inArchive ? (CHECKS['xml']?.(text) ?? []) : []),
          ...(name.endsWith('.xhtml') ? activeIn(text) : []),
          ...(FORBIDDEN.test(text) ? [`holds ${JSON.stringify(FORBIDDEN.exec(text)?.[0])}`] : []),
        ];
        return said.map((what) => `${format} ${name}: ${what}`);
      });
    }),
  );
}

const MORE = [
  ...HOSTILE,
  '"; drop',
  "'><svg onload=alert(1)>",
  '$' + '{7*7}',
  '+1+1',
  '-2+3',
  '\t=1',
  '\r\nTY  - BOOK\r\nER  - \r\n',
  '\n---\ntitle: x\n---\n',
  '%0a',
  '}\n@article{x,',
  '\\immediate\\write18{ls}',
  '\ud800',
  '\ufffe',
  '\u2028\u2029',
  '\u0000',
  ']]>',
  '<?xml version="1.0"?>',
  '&amp;lt;',
  '../../etc/passwd',
  'javascript:alert(1)',
  'https://example.org',
  '🀄𠮷',
  '#1',
  '> x',
  '|a|b|',
  '```',
];

describe('hostile words', () => {
  for (const words of MORE)
    it(`are inert in every field and format: ${JSON.stringify(words)}`, () =>
      assert.deepEqual(wrongIn(filled(() => words)), []));

  it('are inert in any mixture', () => {
    const piece = fc.oneof(fc.constantFrom(...MORE), fc.string({ unit: 'binary', maxLength: 6 }));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 12, maxLength: 12 }), (pieces) => {
        let at = 0;
        assert.deepEqual(wrongIn(filled(() => `${pieces[at++ % 12]}${pieces[(at * 5) % 12]}`)), []);
      }),
      { numRuns: 60 },
    );
  });

  it('are found where they are planted, in each kind of file', () => {
    assert.deepEqual(wrongIn(sample()), []);
    const planted: Readonly<Record<string, string>> = {
      xml: '<a>&</a>',
      html: '<p><img src=x></p>',
      csv: 'a,b\r\n=1+1,2\r\n',
      tsv: 'a\tb\r\n=1+1\t2\r\n',
      markdown: '<img src=x>',
      bib: '\\write18{ls}',
      ris: 'TY  - NEWS\r\nmore',
    };
    for (const [kind, text] of Object.entries(planted)) assert.notDeepEqual(CHECKS[kind]?.(text), [], kind);
    assert.throws(() => CHECKS['json']?.('{'));
    assert.ok(FORBIDDEN.test('\u202e') && FORBIDDEN.test('\u0001') && FORBIDDEN.test('\ud800'));
  });
});
