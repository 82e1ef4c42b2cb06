/** Owns the shape of a point while it is read, piece by piece. */
import type { Part, Point } from '../../expression';

/** A point that was read, and where it ends in the text. */
export interface ReadPoint {
  readonly point: Point;
  /** The other end, where the point is written as a range with one unit: 1—11月, 0—24时. */
  readonly upTo: Point | undefined;
  readonly end: number;
}

/** A point that is being read. */
export type PointDraft = { -readonly [Key in keyof Point]: Point[Key] };

/** A point of which nothing is read yet; engines of JavaScript are quickest with objects that all have the same fields. */
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
