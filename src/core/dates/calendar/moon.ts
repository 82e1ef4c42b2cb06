/** Owns computing new moons over China by a short series, which is right for all but some thirty of 7,400. */

const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);

/**
 * The day (0 is 1970-01-01) on which new moon number `nth` falls in China; 0 is that of the lunar new year of 1600.
 * Jean Meeus, “Astronomical Algorithms”, chapter 49: the mean moon, and the terms of over seven minutes.
 */
export function newMoonDay(nth: number): number {
  const sun = 47.459 + 29.1053567 * nth;
  const moon = 311.002 + 385.816935 * nth;
  const node = 204.404 + 390.670503 * nth;
  return Math.floor(
    -135095.3635 +
      29.530588861 * nth -
      0.4072 * sine(moon) +
      0.1724 * sine(sun) +
      0.0161 * sine(2 * moon) +
      0.0104 * sine(2 * node) +
      0.0074 * sine(moon - sun) -
      0.0051 * sine(moon + sun),
  );
}
