/** Owns the shape of an edition: text, names, dates and notes as one value that every format is rendered from. */
import type { NameKind } from '../names/model';
import type { Colour } from '../notes/model';
import type { Role, UnitKind } from '../page/model';
import type { Ruby } from '../readings/model';
import type { Span } from '../text/span';

/** A stretch of a block's text, in UTF-16 offsets, and where it comes from. */
export interface Sited extends Span {
  /** UTF-16 offset in the source where it begins. */
  readonly from: number;
}

/** What a stretch of a block is; marks are in order and do not overlap. */
export type EditionMark =
  | (Sited & {
      readonly kind: 'name';
      /** Id of an entity of the edition. */
      readonly entity: string;
      /** 0–1. */
      readonly confidence: number;
    })
  | (Sited & {
      readonly kind: 'date';
      /** EDTF and the additions of `dates/model.ts`. */
      readonly value: string;
    })
  | (Sited & {
      readonly kind: 'jump';
      /** Id of the unit where the story goes on or came from; null where it was not found. */
      readonly target: string | null;
      readonly direction: 'in' | 'out' | 'refer';
    });

/** A place in a block where the source has a line break, and whether the break cuts a word. */
export interface EditionBreak {
  /** UTF-16 offset into the block's text. */
  readonly at: number;
  /** 1-based line of the source that begins there. */
  readonly line: number;
}

/** From `at` on (UTF-16 offset) the text of a block is the source from `from` on. */
export interface EditionPiece {
  readonly at: number;
  /** UTF-16 offset in the source. */
  readonly from: number;
  /** The same in code points. */
  readonly point: number;
}

/** A paragraph, or one line of furniture. */
export interface EditionBlock {
  readonly role: Role;
  readonly text: string;
  readonly marks: readonly EditionMark[];
  readonly breaks: readonly EditionBreak[];
  /** 1-based line of the source where it begins. */
  readonly line: number;
  /** UTF-16 offset of its beginning in the source. */
  readonly start: number;
  /** Where its text comes from, in order; the first begins the text. */
  readonly pieces: readonly EditionPiece[];
  /** Markdown that the reader wrote to places of it. */
  readonly notes: readonly EditionNote[];
  /** Readings over characters, in order, where they are wanted (`ruby.ts`). */
  readonly ruby?: readonly Ruby[];
}

/** What the reader wrote to a stretch of a block. */
export interface EditionNote extends Span {
  /** Unique in the edition and an NCName: `n1`. */
  readonly id: string;
  /** What the reader's own file of notes calls it. */
  readonly iri: string;
  readonly colour?: Colour;
  /** Markdown; '' for a highlight alone. */
  readonly body: string;
  readonly tags: readonly string[];
  /** Whether it is a highlight without words. */
  readonly highlight: boolean;
  /** ISO 8601 in UTC; '' where not known. */
  readonly created: string;
}

/** An article, caption, teaser or furniture, in reading order. */
export interface EditionUnit {
  /** Unique in the edition and an NCName: `d1a2`. */
  readonly id: string;
  readonly kind: UnitKind;
  /** Index in `EditionDocument`s of the edition. */
  readonly document: number;
  /** Normalised: `2`, `A2`; null where not known. */
  readonly page: string | null;
  /** '' where there is none. */
  readonly headline: string;
  readonly byline: string;
  readonly blocks: readonly EditionBlock[];
  /** The parts before and after it in a continued story; null where there is none. */
  readonly previous: string | null;
  readonly next: string | null;
}

/** A text of the edition. */
export interface EditionDocument {
  /** Relative, '/' between names. */
  readonly path: string;
  /** '' where not known. */
  readonly paper: string;
  /** ISO date of the issue; '' where not known. */
  readonly date: string;
}

/** A person, place or organization that the edition names. */
export interface EditionEntity {
  /** Unique in the edition and an NCName: `p1`, `l1`, `o1`. */
  readonly id: string;
  readonly kind: NameKind;
  readonly name: string;
  /** Other forms of the name. */
  readonly forms: readonly string[];
  readonly titles: readonly string[];
}

/** Which characters the text is in. */
export type EditionScript = 'zh-Hans' | 'zh-Hant' | 'zh-Hant-TW' | 'zh-Hant-HK';

export interface Edition {
  /** Set where it holds what the reader noted, with the paragraphs that this stands in, and neither names nor dates. */
  readonly excerpt?: 'notes';
  /** One line: the headline of a single story, else paper and day. */
  readonly title: string;
  readonly script: EditionScript;
  readonly documents: readonly EditionDocument[];
  readonly units: readonly EditionUnit[];
  readonly entities: readonly EditionEntity[];
}

/** What is known of a unit wherever it is pointed to. */
export type EditionTarget = Pick<EditionUnit, 'kind' | 'page' | 'headline'>;

/** An edition whose units are made one after the other, each time they are asked for, so that they need not be held together. */
export interface EditionStream extends Omit<Edition, 'units'> {
  /** All units by id, in reading order. */
  readonly targets: ReadonlyMap<string, EditionTarget>;
  /** All notes, in the order of the units. */
  readonly notes: readonly EditionNote[];
  units(): Iterable<EditionUnit>;
}
