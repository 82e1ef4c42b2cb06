/** Owns which unit a line or a place of the text belongs to. */
import { touches } from '../text/span';
import type { PageReading, Unit } from './model';

type Placed = Pick<PageReading, 'lines' | 'units'>;

/** The unit whose own the line (0-based) is; undefined for a blank line. */
export const unitOfLine = ({ units }: Placed, line: number): Unit | undefined =>
  units.find(({ roles }) => roles.some((one) => one.line === line));

/**
 * Index of the unit at an offset: the one whose own line is there, on a line of several columns the one that touches it;
 * between lines the innermost around it; -1 where there is none.
 */
export function unitAt({ lines, units }: Placed, offset: number): number {
  const line = lines.lineAt(offset);
  let own = -1;
  let around = -1;
  units.forEach((unit, index) => {
    if (unit.roles.some((one) => one.line === line) && (own < 0 || touches(unit, offset))) own = index;
    const known = units[around];
    const size = unit.end - unit.start;
    if (touches(unit, offset) && (known === undefined || size <= known.end - known.start)) around = index;
  });
  return own >= 0 ? own : around;
}
