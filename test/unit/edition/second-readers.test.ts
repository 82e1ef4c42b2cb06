/** Owns second opinions on what is exported, from programs of Debian: pandoc's citeproc, networkx, epubcheck; each sees a planted error. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { referencesOf } from '../../../src/core/edition/formats/references';
import type { ExportFormat } from '../../../src/core/edition/render';
import { hostile, rendered, sample, textOf } from './editions';
import { ask, hasProgram } from './peers';

const EPUBCHECK = '/usr/share/java/epubcheck.jar';
const isThere = {
  pandoc: hasProgram('pandoc', '--version'),
  networkx: ask('python3', (file) => [file], 'import networkx', 'a.py').status === 0,
  epubcheck: hasProgram('java', '-version') && existsSync(EPUBCHECK),
};
const needs = (name: keyof typeof isThere) =>
  before(function () {
    if (isThere[name]) return;
    console.log(`      not asked: ${name} (Debian package), as it is not here`);
    this.skip();
  });
/** Without blanks, and without quotation marks: the style sets those within a title in its own way. */
const squeezed = (text: string): string => text.replace(/[\s“”‘’"']+/g, '');

describe('references before pandoc', () => {
  needs('pandoc');
  const FORMS: readonly (readonly [ExportFormat, string])[] = [
    ['csl', 'json'],
    ['bib', 'bib'],
  ];
  /** What citeproc sets of all references of a file, in its own style (Chicago, author and date). */
  const cited = (content: string, ending: string) => {
    const args = ['--citeproc', '-f', 'markdown', '-t', 'plain', '--wrap=none', '-M'];
    const body = '---\nnocite: "@*"\n---\n';
    // the file of references is what is written; the text that cites all of them comes by standard input
    return ask('pandoc', (file) => [...args, `bibliography=${file}`, '-'], content, `a.${ending}`, body);
  };

  for (const [format, ending] of FORMS) {
    it(`has author, title, paper, day and pages of each: ${format}`, () => {
      const edition = sample();
      const { status, output } = cited(textOf(edition, format), ending);
      assert.equal(status, 0, output.slice(0, 500));
      const text = squeezed(output);
      for (const { title, paper, authors, date } of referencesOf(edition)) {
        assert.ok(text.includes(squeezed(title)), title);
        assert.ok(text.includes(squeezed(paper)), paper);
        assert.ok(text.includes(date.slice(0, 4)), date);
        for (const { name } of authors) assert.ok(text.includes(squeezed(name)), name);
      }
      assert.equal(cited(textOf(hostile(), format), ending).status, 0);
    });
  }

  it('misses a title that is taken out, and takes no file that is broken', () => {
    const [first] = referencesOf(sample());
    const csl = textOf(sample(), 'csl');
    const { output } = cited(csl.replaceAll(`"title": "${first?.title}"`, '"note": ""'), 'json');
    assert.ok(!squeezed(output).includes(squeezed(first?.title ?? '?')));
    assert.notEqual(cited(csl.slice(0, -4), 'json').status, 0);
    assert.notEqual(cited(textOf(sample(), 'bib').replace(/\},?\n\}/, '\n'), 'bib').status, 0);
  });
});

describe('a graph before networkx', () => {
  needs('networkx');
  const SCRIPT =
    'import sys, json, networkx as nx\ng = nx.read_graphml(sys.argv[1])\nprint(json.dumps([sorted(d["label"] for _, d in g.nodes(data=True)), [d["weight"] for _, _, d in g.edges(data=True)]]))';
  const read = (graphml: string) => ask('python3', (file) => ['-c', SCRIPT, file], graphml, 'a.graphml');

  it('has all people and their ties', () => {
    for (const edition of [sample(), hostile()]) {
      const graphml = textOf(edition, 'graphml', { together: 'article' });
      const { status, output } = read(graphml);
      assert.equal(status, 0, output.slice(-500));
      const [labels, weights] = JSON.parse(output) as readonly [readonly string[], readonly number[]];
      assert.equal(labels.length, graphml.split('<node ').length - 1);
      assert.equal(weights.length, graphml.split('<edge ').length - 1);
      assert.ok(weights.every((weight) => weight >= 1));
    }
  });

  it('is refused where an error is planted', () => {
    const graphml = textOf(sample(), 'graphml', { together: 'article' });
    assert.notEqual(read(graphml.replace('</graph>', '')).status, 0);
    assert.notEqual(read(graphml.replace('<data key="weight">1', '<data key="weight">many')).status, 0);
    assert.notEqual(read(graphml.replace('<data key="label">', '<data key="labels">')).status, 0);
  });
});

describe('a book before Debian’s epubcheck', () => {
  needs('epubcheck');
  const bookOf = (edition: ReturnType<typeof sample>, vertical: boolean): Uint8Array => {
    const content = rendered(edition, 'epub', { vertical })[0]?.content;
    assert.ok(content instanceof Uint8Array);
    return content;
  };
  const check = (book: Uint8Array) => ask('java', (file) => ['-jar', EPUBCHECK, file], book, 'a.epub');

  for (const vertical of [false, true])
    it(`is valid${vertical ? ', vertical' : ''}`, () => {
      for (const edition of [sample(), hostile()]) {
        const { status, output } = check(bookOf(edition, vertical));
        assert.equal(status, 0, output.slice(0, 1000));
        assert.match(output, /0 fatals \/ 0 errors \/ 0 warnings/);
      }
    });

  it('is refused where an error is planted', () => {
    const parts = unzipSync(bookOf(sample(), false));
    const chapter = strFromU8(parts['OEBPS/c1.xhtml'] ?? new Uint8Array()).replace('<h1>', '<h1><p>');
    assert.notEqual(check(zipSync({ ...parts, 'OEBPS/c1.xhtml': strToU8(chapter) })).status, 0);
    const { 'OEBPS/nav.xhtml': _, ...without } = parts;
    assert.notEqual(check(zipSync(without)).status, 0);
  });
});
