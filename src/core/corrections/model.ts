/** Owns the shapes of what the reader puts right: corrections, anchored so that edits of the text do not lose them. */
import type { Anchor } from '../anchors/model';
import type { NameKind } from '../names/model';
import type { Role, UnitKind } from '../page/model';

/** A place in another text of the issue; `path` is relative to the folder of the sidecar, '/' between names. */
interface OtherAnchor extends Anchor {
  readonly path: string;
}

/** Roles that a reader gives: the rest follows from them. */
export type GivenRole = Extract<
  Role,
  'headline' | 'body' | 'byline' | 'kicker' | 'subheadline' | 'section' | 'furniture'
>;

/** When a correction was made, in UTC as 2024-03-01T08:00:00.000Z; of two about one place the later holds. */
export interface Timestamped {
  readonly made?: string;
}

/** What a name is, wherever it stands. */
export interface NameCorrection extends Timestamped {
  readonly kind: 'name';
  readonly name: string;
  readonly is: NameKind | 'none';
  readonly titles?: readonly string[];
  /** The fuller form that this name is another form of; the name itself where all of that name are one person. */
  readonly same?: string;
}

/** How a person's name is read, wherever it stands and in either script. */
export interface ReadingCorrection extends Timestamped {
  readonly kind: 'reading';
  readonly name: string;
  /** Pinyin with its marks, in lower case, a blank between two syllables. */
  readonly reading: string;
}

export type Correction = Timestamped & Said;

type Said =
  /** `was` is the value that the reader rejected, where they gave no other. */
  | { readonly kind: 'role'; readonly at: Anchor; readonly role: GivenRole; readonly was?: GivenRole }
  | { readonly kind: 'unit'; readonly at: Anchor; readonly unit: UnitKind }
  | { readonly kind: 'join'; readonly at: Anchor; readonly joined: boolean }
  | { readonly kind: 'jump'; readonly at: Anchor; readonly jump: boolean }
  | { readonly kind: 'link' | 'unlink'; readonly at: Anchor; readonly to: OtherAnchor }
  | NameCorrection
  | ReadingCorrection
  | { readonly kind: 'date'; readonly at: Anchor; readonly value: string }
  /** What stands there is no date. */
  | { readonly kind: 'no-date'; readonly at: Anchor }
  | { readonly kind: 'issue-date'; readonly value: string }
  /** The name of the paper, as it is to be printed. */
  | { readonly kind: 'paper'; readonly value: string }
  | { readonly kind: 'word'; readonly from: string; readonly to: string }
  /** House style of conversion: where `from` is in doubt, it becomes `to`. */
  | { readonly kind: 'style'; readonly from: string; readonly to: string }
  /** What one place becomes in traditional or in simplified characters. */
  | { readonly kind: 'form'; readonly at: Anchor; readonly script: 'traditional' | 'simplified'; readonly to: string };

/** Something in a sidecar that cannot be read: an English sentence with {0} … and where it stands (UTF-16 offset). */
export interface SidecarProblem {
  readonly text: string;
  readonly args: readonly string[];
  readonly offset: number;
}

/** A sidecar as it was read; what is not understood stays as it stands, so that nothing is lost when it is written again. */
export interface Sidecar {
  readonly corrections: readonly Correction[];
  /** The lines of those corrections that were read, as they stand, with fields that are not known. */
  readonly lines: ReadonlyMap<Correction, string>;
  /** Lines of entries that could not be read, as they stand. */
  readonly unread: readonly string[];
  /** Members of the file that are not known, as they stand: `"key":value`. */
  readonly fields: readonly string[];
  readonly problems: readonly SidecarProblem[];
  /** Whether the file has its end; a writer that was stopped leaves one that has not. */
  readonly isWhole: boolean;
  /** Whether the file is understood as one of its kind; else it must not be written over. */
  readonly isUnderstood: boolean;
}
