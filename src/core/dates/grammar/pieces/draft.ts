/** Owns the type of a point under construction, component by component. */
import type { Part, Point } from '../../expression';

/** A completed point, and where it ends in the text. */
export interface ReadPoint {
  readonly point: Point;
  /** The other end, if the point is written as a range with one unit: 1—11月, 0—24时. */
  readonly upTo: Point | undefined;
  readonly end: number;
}

/** A point under construction. */
export type PointDraft = { -readonly [Key in keyof Point]: Point[Key] };

/** An empty point; all fields are present because JavaScript engines are fastest with objects of one shape. */
export const draftOf = (part?: Part): PointDraft => ({
  year: undefined,
  month: undefined,
  day: undefined,
  division: undefined,
  nth: undefined,
  feast: undefined,
  part,
  clock: undefined,
  lunar: undefined,
  leap: undefined,
  weekday: undefined,
});
