/** Owns the editions of the tests: of the project's sample, and of a page in which everything is hostile. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editionSteps } from '../../../src/core/edition/build';
import type { PlacedNote } from '../../../src/core/edition/draft-blocks';
import type { Edition } from '../../../src/core/edition/model';
import {
  type ExportFormat,
  type RenderedFile,
  type RenderOptions,
  renderSteps,
} from '../../../src/core/edition/render';
import { readNameResources } from '../../../src/core/names/find';
import type { Colour } from '../../../src/core/notes/model';
import { finish } from '../../../src/core/steps';
import { tieStories } from '../../../src/core/stories/tie';
import { analyse } from '../reading';

const root = join(import.meta.dirname, '../../..');
export const names = readNameResources(readFileSync(join(root, 'dist/data/names.bin')));

/** The edition of texts by path, with notes on the first place where their quotes stand; `folder` (with '/') is the one that they are in. */
export function editionOf(
  texts: Readonly<Record<string, string>>,
  quotes: readonly {
    readonly path: string;
    readonly quote: string;
    readonly body: string;
    readonly tags?: readonly string[];
    readonly id?: string;
    readonly colour?: Colour;
  }[] = [],
  excerpt?: 'notes',
  folder = '',
): Edition {
  const sources = Object.entries(texts).map(([path, text]) => ({
    key: path,
    path,
    analysis: analyse(text, { path: folder + path }),
  }));
  const stories = tieStories(
    sources.map(({ key, path, analysis }) => ({ key, path: folder + path, reading: analysis.page })),
  );
  const notes = new Map<string, PlacedNote[]>();
  for (const { path, quote, body, tags = [], id = 'urn:uuid:1', colour } of quotes) {
    const start = texts[path]?.indexOf(quote) ?? -1;
    const at = { quote, prefix: '', suffix: '' };
    const own = { id, at, text: body, tags, created: '2024-05-01T08:00:00Z' };
    const note = colour === undefined ? own : { ...own, colour };
    notes.set(path, [...(notes.get(path) ?? []), { note, span: { start, end: start + quote.length } }]);
  }
  return finish(editionSteps(sources, stories, { names, notes, excerpt }));
}

const SAMPLE = 'media/sample/澄浦报 2023-02-01';
export const sampleTexts: Readonly<Record<string, string>> = Object.fromEntries(
  ['第1版.txt', '第2版.txt'].map((name) => [name, readFileSync(join(root, SAMPLE, name), 'utf8')]),
);
export const sample = (): Edition =>
  editionOf(sampleTexts, [
    { path: '第1版.txt', quote: '项目是发展的支撑', body: '比较 *去年* 的说法', tags: ['项目', '讲话'] },
    { path: '第1版.txt', quote: '一线工作法', body: '', tags: [] },
  ]);

/** What must stay mere words in every format. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[点此](command:workbench.action.quit)',
  '![图](https://example.org/x.png)',
  '=HYPERLINK("https://example.org")',
  '＝1+1',
  '@SUM(A1)',
  ']]></p><!--',
  '&lt;b&gt;',
  '\u202e倒写\u202c',
  '`\\input{secret}` $x$ #1 {} %',
  '\u0001\u0008控制',
  '---',
];
export const hostile = (): Edition =>
  editionOf(
    {
      'a](b) <c>"\'&.txt': `第1版 2023年2月1日\n\n${HOSTILE[0]} 全区大会召开\n\n本报记者 黄大川\n\n${HOSTILE.slice(1).join('，')}。会议要求做好各项工作，确保完成任务。\n\n=1+1 镇里修了三条路\n\n${HOSTILE.join('\n')}\n今年以来，镇里修了三条路，村民出行方便了许多。\n`,
    },
    [{ path: 'a](b) <c>"\'&.txt', quote: '会议要求', body: HOSTILE.join('\n'), tags: HOSTILE }],
  );

export const rendered = (
  edition: Edition,
  format: ExportFormat,
  options: RenderOptions = {},
): readonly RenderedFile[] => finish(renderSteps(edition, format, options));
/** The one text file of a format. */
export function textOf(edition: Edition, format: ExportFormat, options: RenderOptions = {}): string {
  const [file] = rendered(edition, format, options);
  return typeof file?.content === 'string' ? file.content : '';
}
