/** Owns that tables, annotations, references and graphs of an edition are read by the tools that read such files. */
import assert from 'node:assert/strict';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { parseW3CTextAnnotation } from '@recogito/text-annotator';
import { BibLatexParser, CSLExporter } from 'biblatex-csl-converter';
import { UndirectedGraph } from 'graphology';
import graphml from 'graphology-graphml';
import { authorNames, referencesOf } from '../../../src/core/edition/formats/references';
import { authorsOf } from '../../../src/core/export/authors';
import { cslItem } from '../../../src/core/export/references';
import { readTable } from '../../../src/core/files/table';
import { PLANTED_IN_PAGE, wrongInPage } from '../notes/model-schema';
import { editionOf, hostile, rendered, sample, sampleTexts, textOf } from './editions';

describe('an edition as tables', () => {
  for (const format of ['csv', 'tsv'] as const) {
    it(`has a head and whole rows, and no cell that is a formula: ${format}`, () => {
      for (const edition of [sample(), hostile()]) {
        for (const { ending, content } of rendered(edition, format)) {
          const rows = readTable(String(content), format === 'csv' ? ',' : '\t');
          for (const row of rows) assert.equal(row.length, rows[0]?.length, ending);
          for (const cell of rows.flat()) assert.doesNotMatch(cell, /^\s*[=@＝＠]|^\s*[+\-＋－](?!\d)/, ending);
        }
      }
    });
  }

  it('says where each stands', () => {
    const people = rendered(sample(), 'csv').find(({ ending }) => ending === '-people.csv');
    const [head = [], ...rows] = readTable(String(people?.content), ',');
    const row = rows.find((one) => one[head.indexOf('name')] === '范立冬');
    const cell = (name: string) => row?.[head.indexOf(name)];
    assert.equal(cell('titles')?.split('|').includes('区长'), true);
    assert.deepEqual(
      [cell('paper'), cell('day'), cell('page'), cell('file')],
      ['澄浦报', '2023-02-01', '1', '第1版.txt'],
    );
    assert.match(cell('sentence') ?? '', /范立冬/);
  });

  it('begins with a mark for Excel where that is asked', () => {
    for (const { content } of rendered(sample(), 'csv', { bom: true })) assert.ok(String(content).startsWith('\ufeff'));
  });
});

describe('an edition as Web Annotations', () => {
  it('is a page whose quotes stand in the text', () => {
    const page = JSON.parse(textOf(sample(), 'w3c')) as {
      readonly type: string;
      readonly items: readonly {
        readonly id: string;
        readonly target: {
          readonly source: string;
          readonly selector: readonly [{ readonly exact: string }, { readonly start: number; readonly end: number }];
        };
      }[];
    };
    assert.equal(page.type, 'AnnotationPage');
    assert.ok(page.items.length > 50);
    assert.equal(new Set(page.items.map(({ id }) => id)).size, page.items.length);
    const bare = (text: string): string => text.replace(/\s/g, '');
    for (const { target } of page.items) {
      const [{ exact }, { start, end }] = target.selector;
      const text = Array.from(sampleTexts[decodeURIComponent(target.source.replace('urn:bulletin:', ''))] ?? '');
      // where a break of the page stands within, there is more between
      assert.ok(bare(text.slice(start, end).join('')).startsWith(bare(exact).slice(0, 1)), exact);
      if (end - start === Array.from(exact).length) assert.equal(text.slice(start, end).join(''), exact);
    }
  });

  it('is what the Recommendation demands, and taken by Recogito; an error that is planted is seen', () => {
    for (const edition of [sample(), hostile()]) {
      const page = JSON.parse(textOf(edition, 'w3c')) as Record<string, unknown> & {
        readonly items: readonly object[];
      };
      assert.deepEqual(wrongInPage(page), []);
      for (const item of page.items) {
        const { parsed, error } = parseW3CTextAnnotation(item as never);
        assert.equal(error, undefined, JSON.stringify(item));
        assert.ok((parsed?.target.selector[0]?.quote ?? '') !== '');
      }
      for (const [what, plant] of Object.entries(PLANTED_IN_PAGE))
        assert.notDeepEqual(wrongInPage(plant(page)), [], what);
    }
  });

  it('has notes by the names that they have in the reader’s own file, with their colours', () => {
    const id = 'urn:uuid:00000000-0000-4000-8000-000000000001';
    const edition = editionOf({ '1.txt': sampleTexts['第1版.txt'] ?? '' }, [
      { path: '1.txt', quote: '一线工作法', body: '', id, colour: 'pink' },
    ]);
    const { items } = JSON.parse(textOf(edition, 'w3c')) as {
      readonly items: readonly { readonly id: string; readonly target: { readonly styleClass?: string } }[];
    };
    assert.equal(items.find((one) => one.id === id)?.target.styleClass, 'highlight-pink');
  });
});

describe('references of an edition', () => {
  it('know people from offices, and Chinese names as whole names', () => {
    const written = (byline: string) => authorsOf(byline).map(({ name, isOffice }) => (isOffice ? `{${name}}` : name));
    assert.deepEqual(written('本报记者 陆闻笛 许应田'), ['陆闻笛', '许应田']);
    assert.deepEqual(written('本报评论员'), ['{本报评论员}']);
    assert.deepEqual(written('新华社'), ['{新华社}']);
    assert.deepEqual(written('记者 陆闻笛 通讯员 许应田'), ['陆闻笛', '许应田']);
    assert.deepEqual(written('余澜摄'), ['余澜']);
    assert.deepEqual(written('John Smith'), ['John Smith']);
    assert.deepEqual(written(''), []);
  });

  it('are read by biblatex-csl-converter without an error or a lost field', () => {
    const edition = sample();
    const { entries, errors } = new BibLatexParser(textOf(edition, 'bib'), { processUnexpected: true }).parse();
    assert.deepEqual(errors, []);
    const read = Object.values(new CSLExporter(entries).parse()) as unknown as readonly Record<string, unknown>[];
    const right = referencesOf(edition).map(cslItem);
    assert.equal(read.length, right.length);
    for (const [index, item] of right.entries()) {
      const own = read[index] ?? {};
      assert.equal(own['type'], 'article-newspaper');
      assert.equal(String(own['title']).replace(/<[^>]*>/g, ''), item.title);
      assert.equal(own['container-title'], item['container-title']);
      assert.deepEqual((own['issued'] as { 'date-parts': unknown })['date-parts'], item.issued?.['date-parts']);
    }
  });

  it('are read by citation-js from RIS', () => {
    const edition = sample();
    const read = plugins.input.chain(textOf(edition, 'ris'), { generateGraph: false }) as readonly Record<
      string,
      unknown
    >[];
    const right = referencesOf(edition);
    assert.deepEqual(
      read.map(({ title }) => title),
      right.map(({ title }) => title),
    );
    assert.ok(read.every(({ type }) => type === 'article-newspaper'));
    // citation-js calls who wrote for a newspaper its reporters
    assert.deepEqual(
      read.map(({ reporter }) => [reporter ?? []].flat()),
      right.map(({ authors }) => authors.map(({ name }) => name)),
    );
  });

  it('have authors’ names with their readings where that is asked, and offices without', () => {
    const names = authorNames(sample());
    assert.ok(names.includes('陆闻笛'));
    const readings = new Map([['陆闻笛', 'Lù Wéndí']]);
    for (const format of ['csl', 'bib', 'ris'] as const) {
      assert.match(textOf(sample(), format, { readings }), /Lù Wéndí 陆闻笛/);
      assert.doesNotMatch(textOf(sample(), format), /Lù/);
    }
    const { errors } = new BibLatexParser(textOf(sample(), 'bib', { readings }), { processUnexpected: true }).parse();
    assert.deepEqual(errors, []);
    assert.deepEqual(authorNames({ units: sample().units.map((unit) => ({ ...unit, byline: '本报评论员' })) }), []);
  });

  it('are not read the same where an error is planted', () => {
    const bib = textOf(sample(), 'bib');
    const broken = new BibLatexParser(bib.replace(/\n\}/, '\n'), { processUnexpected: true }).parse();
    assert.ok(broken.errors.length > 0 || Object.keys(broken.entries).length < referencesOf(sample()).length);
    const lost = new BibLatexParser(bib.replace('title =', 'titel ='), { processUnexpected: true }).parse();
    const titles = Object.values(new CSLExporter(lost.entries).parse()) as unknown as readonly { title?: string }[];
    assert.ok(lost.errors.length > 0 || titles.some(({ title }) => (title ?? '') === ''));
    const ris = textOf(sample(), 'ris').replace(/^T[I1] {2}- .*$/m, '');
    const read = plugins.input.chain(ris, { generateGraph: false }) as readonly { title?: string }[];
    assert.notDeepEqual(
      read.map(({ title }) => title),
      referencesOf(sample()).map(({ title }) => title),
    );
  });

  it('are inert where the text is hostile', () => {
    assert.doesNotMatch(textOf(hostile(), 'bib'), /[^\\]\\input/);
    assert.deepEqual(new BibLatexParser(textOf(hostile(), 'bib'), { processUnexpected: true }).parse().errors, []);
    JSON.parse(textOf(hostile(), 'csl'));
  });
});

describe('the graph of an edition', () => {
  it('is read by graphology, people as nodes, weights on edges', () => {
    const graph = graphml.parse(UndirectedGraph as never, textOf(sample(), 'graphml', { together: 'article' }));
    assert.ok(graph.order > 3 && graph.size > 3);
    const labels = graph.mapNodes((_, attributes) => String(attributes['label']));
    assert.ok(labels.includes('范立冬'));
    assert.ok(graph.everyEdge((_, attributes) => Number(attributes['weight']) >= 1));
  });

  it('is not read by graphology where an error is planted', () => {
    const text = textOf(sample(), 'graphml', { together: 'article' });
    assert.throws(() => graphml.parse(UndirectedGraph as never, text.replace('target="', 'target="nobody')));
    const unlabelled = graphml.parse(UndirectedGraph as never, text.replaceAll('key="label"', 'key="labels"'));
    assert.ok(!unlabelled.mapNodes((_, attributes) => attributes['label']).includes('范立冬'));
  });

  it('is two tables for Gephi', () => {
    const [nodes, edges] = rendered(sample(), 'gephi').map(({ content }) => readTable(String(content), ','));
    assert.deepEqual(nodes?.[0]?.slice(0, 2), ['Id', 'Label']);
    assert.deepEqual(edges?.[0]?.slice(0, 4), ['Source', 'Target', 'Type', 'Weight']);
    const ids = new Set(nodes?.slice(1).map(([id]) => id));
    for (const [source, target] of edges?.slice(1) ?? []) assert.ok(ids.has(source) && ids.has(target));
  });
});
