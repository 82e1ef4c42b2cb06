/** Owns the colours' promise: four defaults each, and contrast of at least 4.5:1 on the four default themes. */
import assert from 'node:assert/strict';
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
