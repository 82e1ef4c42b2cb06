/** Owns laying out invented pages as HTML: which stories are in which columns. */
import type { Chance } from '../../random';
import { type Block, captionOf, furnitureOf, type Prose, type Story, storyOf } from './articles';

/** A block with its position; `id` is its index in the reading order of the page. */
export interface PlacedBlock extends Block {
  readonly id: number;
  /** Number of its story, -1 for furniture. */
  readonly unit: number;
  readonly kind: 'article' | 'caption' | 'furniture';
}

/** A part of the page with columns of one width. */
interface Band {
  readonly columns: number;
  /** Stories by column; if text flows through the columns, all are in the first. */
  readonly stories: readonly (readonly PlacedBlock[])[];
}

interface PageLayout {
  readonly blocks: readonly PlacedBlock[];
  readonly bands: readonly Band[];
  readonly html: string;
  /** Columns of the band that has most text. */
  readonly columns: number;
}

const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const TAGS: Readonly<Record<Block['role'], string>> = {
  kicker: 'h4',
  headline: 'h2',
  subheadline: 'h4',
  section: 'h5',
  byline: 'p',
  body: 'p',
  marker: 'p',
  caption: 'figcaption',
  furniture: 'div',
};

const htmlOf = ({ role, text, id }: PlacedBlock): string =>
  `<${TAGS[role]} class="${role}" data-block="${id}">${escapeHtml(text)}</${TAGS[role]}>`;

/** An invented page whose main band has `columns` columns. */
export function layPage(chance: Chance, prose: Prose, columns: number): PageLayout {
  const blocks: PlacedBlock[] = [];
  let units = 0;
  const place = (story: Story): PlacedBlock[] => {
    const unit = units++;
    return story.blocks.map((block) => {
      const placed = { ...block, id: blocks.length, unit, kind: story.kind };
      blocks.push(placed);
      return placed;
    });
  };
  const fixed = (text: string): PlacedBlock => {
    const placed = { role: 'furniture', text, id: blocks.length, unit: -1, kind: 'furniture' } as const;
    blocks.push(placed);
    return placed;
  };
  const { above, below } = furnitureOf(chance);
  const head = above.map(fixed);
  const bands: Band[] = [];
  const plain = (): void => {
    bands.push({ columns: 1, stories: [place(storyOf(chance, prose, 1 + chance.below(2)))] });
  };
  if (columns > 1 && chance.happens(0.35)) plain();
  const flowing = columns > 1 && chance.happens(0.4);
  const long = 3 + chance.below(4);
  const column = (): PlacedBlock[] => [
    ...place(storyOf(chance, prose, long)),
    ...(chance.happens(0.3) ? place(captionOf(chance)) : []),
    ...(columns === 1 || chance.happens(0.3) ? place(storyOf(chance, prose, 2)) : []),
  ];
  bands.push({
    columns,
    stories: flowing ? [place(storyOf(chance, prose, long * columns))] : Array.from({ length: columns }, column),
  });
  if (columns > 1 && chance.happens(0.2)) plain();
  const foot = below.map(fixed);
  const size = 13 + chance.below(4);
  const width = size * (columns * (12 + chance.below(10)) + 4 + (columns === 1 ? 14 : 0));
  const indent = chance.pick(['0', '2em']);
  const gap = 1 + chance.below(3);
  const bandHtml = (band: Band): string => {
    if (flowing && band.columns > 1) {
      const [story = []] = band.stories;
      const title = story.filter(({ role }) => /line$|kicker/.test(role) && role !== 'byline');
      const rest = story.filter((block) => !title.includes(block));
      return `<section>${title.map(htmlOf).join('\n')}<div style="column-count:${band.columns};column-gap:${gap}em">${rest
        .map(htmlOf)
        .join('\n')}</div></section>`;
    }
    const cells = band.stories.map((story) => `<td>${story.map(htmlOf).join('\n')}</td>`).join('\n');
    return `<table style="border-spacing:${gap}em 0"><tr>${cells}</tr></table>`;
  };
  const html = `<!doctype html><html><head><meta charset="utf-8"><style>
@page { size: ${width + 80}px 2400px; margin: 20px }
body { width: ${width}px; margin: 0 auto; font: ${size}px/1.7 "Noto Serif CJK SC", "Noto Sans CJK SC", serif; background: #fff }
table { table-layout: fixed; width: 100% } td { vertical-align: top; padding: 0 }
p, h2, h4, h5, figcaption, div { margin: 0 } h2 { font-size: 1.5em; line-height: 1.4 } h4, h5 { font-size: 1.1em }
h2, h4 { padding: .5em 0 .1em } p.body { text-indent: ${indent}; text-align: justify } figcaption { font-size: .9em }
</style></head><body>
${head.map(htmlOf).join('\n')}
${bands.map(bandHtml).join('\n')}
${foot.map(htmlOf).join('\n')}
</body></html>`;
  return { blocks, bands, html, columns };
}
