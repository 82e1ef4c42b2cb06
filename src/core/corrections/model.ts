/** Owns the types of corrections, which are anchored so that they survive edits of the text. */
import type { Anchor } from '../anchors/model';
import type { NameKind } from '../names/model';
import type { Role, UnitKind } from '../page/model';

/** A place in another text of the issue; `path` is relative to the sidecar's folder, with '/' as separator. */
interface OtherAnchor extends Anchor {
  readonly path: string;
}

/** The roles that a reader can assign; others follow from these. */
export type GivenRole = Extract<
  Role,
  'headline' | 'body' | 'byline' | 'kicker' | 'subheadline' | 'section' | 'furniture'
>;

/** The creation time in UTC as 2024-03-01T08:00:00.000Z; of two corrections about one place the later applies. */
export interface Timestamped {
  readonly made?: string;
}

/** What a name is, in all texts. */
export interface NameCorrection extends Timestamped {
  readonly kind: 'name';
  readonly name: string;
  readonly is: NameKind | 'none';
  readonly titles?: readonly string[];
  /** The fuller form of this name; the name itself if everybody of that name is one person. */
  readonly same?: string;
}

/** The pronunciation of a person's name, in all texts and both scripts. */
export interface ReadingCorrection extends Timestamped {
  readonly kind: 'reading';
  readonly name: string;
  /** Pinyin with tone marks, in lower case, syllables separated by a space. */
  readonly reading: string;
}

export type Correction = Timestamped & Said;

type Said =
  /** `was` is the value that the reader rejected without giving another. */
  | { readonly kind: 'role'; readonly at: Anchor; readonly role: GivenRole; readonly was?: GivenRole }
  | { readonly kind: 'unit'; readonly at: Anchor; readonly unit: UnitKind }
  | { readonly kind: 'join'; readonly at: Anchor; readonly joined: boolean }
  | { readonly kind: 'jump'; readonly at: Anchor; readonly jump: boolean }
  | { readonly kind: 'link' | 'unlink'; readonly at: Anchor; readonly to: OtherAnchor }
  | NameCorrection
  | ReadingCorrection
  | { readonly kind: 'date'; readonly at: Anchor; readonly value: string }
  /** The place is no date. */
  | { readonly kind: 'no-date'; readonly at: Anchor }
  | { readonly kind: 'issue-date'; readonly value: string }
  /** The name of the paper, as it is to be printed. */
  | { readonly kind: 'paper'; readonly value: string }
  | { readonly kind: 'word'; readonly from: string; readonly to: string }
  /** A preference for conversion: the ambiguous word `from` becomes `to`. */
  | { readonly kind: 'style'; readonly from: string; readonly to: string }
  /** The form of one place in traditional or in simplified characters. */
  | { readonly kind: 'form'; readonly at: Anchor; readonly script: 'traditional' | 'simplified'; readonly to: string };

/** An invalid part of a sidecar: an English sentence with {0} …, and its UTF-16 offset. */
export interface SidecarProblem {
  readonly text: string;
  readonly args: readonly string[];
  readonly offset: number;
}

/** A parsed sidecar; invalid parts are kept verbatim, so that writing it loses nothing. */
export interface Sidecar {
  readonly corrections: readonly Correction[];
  /** The original lines of corrections with unknown fields. */
  readonly lines: ReadonlyMap<Correction, string>;
  /** Entries that could not be parsed, verbatim. */
  readonly unread: readonly string[];
  /** Unknown members of the file, verbatim: `"key":value`. */
  readonly fields: readonly string[];
  readonly problems: readonly SidecarProblem[];
  /** Whether the file is complete; one whose writer was interrupted is not. */
  readonly isWhole: boolean;
  /** Whether the file could be parsed as a sidecar; otherwise it must not be overwritten. */
  readonly isUnderstood: boolean;
}
