/** Owns the promise that what is shown can be read aloud, as far as the sources tell: words for each row, a title for each question. */
import assert from 'node:assert/strict';
import { contributes } from './package';
import { filesBelow, read, shipped } from './sources';

/** The text of the statement from an offset on, as far as its brackets close; `open` is the offset of its first bracket. */
function bracketed(text: string, open: number): string {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')' && --depth === 0) return text.slice(open, at + 1);
  }
  return text.slice(open);
}

describe('accessibility', () => {
  it('has words to read aloud for every row of a tree', () => {
    const rows = shipped.find(({ path }) => path === 'src/host/shown/rows.ts')?.text ?? '';
    assert.match(rows, /readonly heard: readonly string\[\];/, 'a row can be made without them');
    assert.match(rows, /item\.accessibilityInformation = /);
  });

  it('asks no question without words that say what is asked', () => {
    const asked = shipped.flatMap(({ path, text }) =>
      [...text.matchAll(/\b(?:askFor|chooseFrom|inputBox|new PickList(?:<\w+>)?)\(/g)].map(({ index, 0: call }) => ({
        path,
        call: bracketed(text, index + call.length - 1),
      })),
    );
    assert.ok(asked.length > 10, String(asked.length));
    const untitled = asked.filter(({ path, call }) => !path.includes('/shown/') && !/\b(?:title|prompt)\b/.test(call));
    assert.deepEqual(
      untitled.map(({ path, call }) => `${path}: ${call.slice(0, 60)}`),
      [],
    );
  });

  it('gives every item of the status bar a name and words of its own', () => {
    for (const { path, text } of shipped) {
      for (const [, name = ''] of text.matchAll(/const (\w+) = [^;]*create(?:LanguageStatus|StatusBar)Item\(/g)) {
        assert.ok(text.includes(`${name}.name = `), `${path}: ${name} has no name`);
        assert.ok(text.includes(`${name}.accessibilityInformation = `), `${path}: ${name} has no words`);
      }
    }
  });

  it('tells what it marks apart by the form of the line, not by its colour', () => {
    const marks = shipped.find(({ path }) => path === 'src/features/decorations.ts')?.text ?? '';
    const lines = /const LINES[^=]*= \{([^}]*)\}/.exec(marks)?.[1] ?? '';
    const forms = [...lines.matchAll(/'(solid|dashed|double|dotted|wavy)\b/g)].map(([, form]) => form);
    assert.equal(
      forms.length,
      contributes.colors.filter(
        ({ id }) =>
          !['bulletin.doubtMark', 'bulletin.regionalMark', 'bulletin.furniture', 'bulletin.noteMark'].includes(id) &&
          !id.startsWith('bulletin.highlight'),
      ).length,
    );
    assert.equal(new Set(forms).size, forms.length);
    // above the words, where those of names stand under them: by form and width
    const above = shipped.find(({ path }) => path === 'src/features/notes/forms.ts')?.text ?? '';
    const widths = (/const LINES[^=]*= \{([^}]*)\}/.exec(above)?.[1] ?? '').match(/'\dpx \w+'/g) ?? [];
    const own = contributes.colors.filter(({ id }) => /^bulletin\.(?:noteMark|highlight)/.test(id));
    assert.equal(widths.length, own.length);
    assert.equal(new Set(widths).size, widths.length);
    // a mark that is nothing but a colour, behind the text or of it
    const inEditor = shipped.filter(({ path }) => !path.startsWith('src/core/edition/'));
    const coloured = inEditor.filter(({ text }) => /\b(?:backgroundColor|overviewRulerColor|color): /.test(text));
    assert.deepEqual(
      coloured.map(({ path }) => path),
      // muted furniture says nothing that the tree does not: it stands aside for what is read
      // a highlight has its tint, as it has on paper, and a line above it
      ['src/features/notes/forms.ts', 'src/features/typesetting/line-styles.ts'],
    );
  });

  it('moves nothing by itself, for those who asked for less motion: no icon that turns, no picture that plays', () => {
    const moving = shipped.filter(({ text }) => /~spin\b|setInterval\(|\banimation\b/.test(text));
    assert.deepEqual(
      moving.map(({ path }) => path),
      [],
    );
    const media = filesBelow('media').filter((path) => path.endsWith('.svg'));
    for (const path of media) assert.doesNotMatch(read(path), /<(?:animate|set)\b|@keyframes|<script/, path);
    assert.deepEqual(
      filesBelow('media').filter((path) => !/\.(?:svg|png|txt)$/.test(path)),
      [],
    );
  });
});
