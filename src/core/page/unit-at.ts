/** Owns finding the unit that a line or an offset of the text belongs to. */
import { touches } from '../text/span';
import type { PageReading, Unit } from './model';

type Placed = Pick<PageReading, 'lines' | 'units'>;

/** The unit that owns the line (0-based); undefined for a blank line. */
export const unitOfLine = ({ units }: Placed, line: number): Unit | undefined =>
  units.find(({ roles }) => roles.some((one) => one.line === line));

/**
 * Index of the unit at an offset: the owner of the line there, or on a line of several columns the unit whose text the
 * offset touches; between lines, the innermost unit around it; -1 if there is none.
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
