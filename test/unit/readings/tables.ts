/** Owns the readings of the tests: made as the build makes them. */
import { buildReadings } from '../../../src/build/readings';
import { readReadings } from '../../../src/core/readings/resources';

export const bytes = buildReadings();
export const readings = readReadings(bytes);
