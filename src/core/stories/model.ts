/** Owns the types of the results of linking: links between jump lines, open ones, chains of parts. */
import type { JumpLine, PageReading } from '../page/model';
import type { Confidence, Reason } from '../reasons';

/** A document in a set whose stories are linked. */
export interface StoryDocument {
  /** A key that is unique in the set, such as a path or a URI. */
  readonly key: string;
  /** Path for telling issues apart: folders and file name, '/' between names. */
  readonly path: string;
  readonly reading: PageReading;
}

/** An end of a link: the jump line or, if it has none, the unit. */
export interface StoryPlace {
  readonly document: string;
  /** Index in `PageReading.units`. */
  readonly unit: number;
  /** Null if this half has no mark. */
  readonly jump: JumpLine | null;
  /** UTF-16 offset at which reading stops (from) or continues (to). */
  readonly offset: number;
  /** 0-based line of the jump line, or of the unit's first line. */
  readonly line: number;
}

/** Two halves: the text that stops at `from` continues at `to`. */
export interface StoryLink {
  readonly from: StoryPlace;
  readonly to: StoryPlace;
  readonly confidence: Confidence;
  readonly reasons: readonly Reason[];
}

/** A jump line without its other half. */
export interface UnresolvedJump {
  readonly place: StoryPlace;
  readonly jump: JumpLine;
  readonly reason: Reason;
}

/** A jump line with several candidates that are too close to choose between. */
export interface AmbiguousJump {
  readonly from: readonly StoryPlace[];
  readonly to: readonly StoryPlace[];
  readonly reason: Reason;
}

/** A story of two or more parts, in reading order. */
export interface StoryChain {
  readonly parts: readonly { readonly document: string; readonly unit: number }[];
}

/** Where a jump line leads. */
export type OtherHalf =
  | {
      readonly kind: 'found';
      readonly place: StoryPlace;
      readonly confidence: Confidence;
      readonly reasons: readonly Reason[];
    }
  | { readonly kind: 'several'; readonly places: readonly StoryPlace[]; readonly reason: Reason }
  | { readonly kind: 'missing'; readonly reason: Reason };

/** Precomputed answers to the queries; the keys are those of lookup.ts. */
export interface StoryLookup {
  readonly halves: ReadonlyMap<string, OtherHalf>;
  /** The links to and from a unit. */
  readonly into: ReadonlyMap<string, StoryLink>;
  readonly outOf: ReadonlyMap<string, StoryLink>;
}

export interface Stories {
  readonly lookup: StoryLookup;
  readonly links: readonly StoryLink[];
  readonly unresolved: readonly UnresolvedJump[];
  readonly ambiguous: readonly AmbiguousJump[];
  readonly chains: readonly StoryChain[];
  /** Places whose printed page number is wrong, with the correct one. */
  readonly wrongPages: readonly { readonly document: string; readonly jump: JumpLine; readonly actual: string }[];
}

/** What the reader put right about stories: two places (document key and 0-based unit index) do or do not belong together. */
export interface StoryCorrection {
  readonly kind: 'link' | 'unlink';
  readonly from: { readonly document: string; readonly line: number };
  readonly to: { readonly document: string; readonly line: number };
}
