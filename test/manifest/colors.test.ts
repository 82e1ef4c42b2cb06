/** Owns the colours' promise: four defaults each, and contrast of at least 4.5:1 on the four default themes. */
import assert from 'node:assert/strict';
import { TINT } from '../../src/features/notes/tint';
import { contributes } from './package';

/**
 * What is behind the text in the default themes, by kind: Dark+, Dark Modern and Dark 2026, its peek and its line of the
 * cursor; Light+, Light Modern and Light 2026, its peek and its line of the cursor; and those of high contrast.
 */
const BACKGROUNDS: Readonly<Record<string, readonly string[]>> = {
  dark: ['#1E1E1E', '#1F1F1F', '#121314', '#191A1B', '#242526'],
  light: ['#FFFFFF', '#FAFAFD', '#FAFAFA'],
  highContrast: ['#000000'],
  highContrastLight: ['#FFFFFF'],
};

/** Relative luminance, WCAG 2.2. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe('colours', () => {
  it('are measured as WCAG measures', () => {
    assert.equal(contrast('#000000', '#FFFFFF'), 21);
    assert.ok(Math.abs(contrast('#767676', '#FFFFFF') - 4.54) < 0.01);
  });

  for (const { id, defaults } of contributes.colors) {
    it(`${id} has a default that can be read on each kind of theme`, () => {
      assert.deepEqual(Object.keys(defaults).sort(), Object.keys(BACKGROUNDS).sort());
      for (const [theme, backgrounds] of Object.entries(BACKGROUNDS)) {
        const color = defaults[theme] ?? '';
        assert.match(color, /^#[0-9A-F]{6}$/i, theme);
        for (const background of backgrounds) {
          const ratio = contrast(color, background);
          assert.ok(ratio >= 4.5, `${theme}: ${color} on ${background} is ${ratio.toFixed(2)}:1`);
        }
      }
    });
  }
});

/** Words of the default themes, by kind: those of Dark+, Dark Modern and Dark 2026; of Light+, Light Modern and Light 2026; of high contrast. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  dark: ['#D4D4D4', '#CCCCCC', '#BBBEBF'],
  light: ['#000000', '#3B3B3B', '#202020'],
  highContrast: ['#FFFFFF'],
  highContrastLight: ['#292929'],
};

const channels = (color: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
const hex = (all: readonly number[]): string =>
  `#${all.map((one) => Math.round(one).toString(16).padStart(2, '0')).join('')}`;

/** The pure colour of the same hue, as `hsl(from … h 100% 50%)` has it. */
function pure(color: string): readonly number[] {
  const all = channels(color);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  return all.map((one) => (most === least ? 255 : ((one - least) / (most - least)) * 255));
}

const tinted = (color: string, background: string): string => {
  const under = channels(background);
  return hex(pure(color).map((one, at) => one * TINT + (under[at] ?? 0) * (1 - TINT)));
};

describe('highlights', () => {
  const lines = contributes.colors.filter(({ id }) => id.startsWith('bulletin.highlight'));
  it('are four', () => assert.equal(lines.length, 4));

  for (const { id, defaults } of lines) {
    it(`${id} has words on its tint that can be read, and marks of names on it that can be seen`, () => {
      for (const [theme, backgrounds] of Object.entries(BACKGROUNDS)) {
        for (const background of backgrounds) {
          const tint = tinted(defaults[theme] ?? '', background);
          for (const words of WORDS[theme] ?? []) {
            const ratio = contrast(words, tint);
            assert.ok(ratio >= 4.5, `${theme}: ${words} on ${tint} is ${ratio.toFixed(2)}:1`);
          }
          // WCAG 1.4.11: what is seen and not read
          for (const mark of contributes.colors.filter((one) => /Mark$/.test(one.id))) {
            const ratio = contrast(mark.defaults[theme] ?? '', tint);
            assert.ok(ratio >= 3, `${theme}: ${mark.id} on ${tint} is ${ratio.toFixed(2)}:1`);
          }
        }
      }
    });
  }
});
