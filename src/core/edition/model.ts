/** Owns the shape of an edition: text, names, dates and notes as one value from which every format is rendered. */
import type { NameKind } from '../names/model';
import type { Colour } from '../notes/model';
import type { Role, UnitKind } from '../page/model';
import type { Ruby } from '../readings/model';
import type { Span } from '../text/span';

/** A span of a block's text, in UTF-16 offsets, with its source offset. */
export interface Sited extends Span {
  /** UTF-16 offset of its start in the source. */
  readonly from: number;
}

/** What a span of a block is; marks are in order and do not overlap. */
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
      /** Id of the unit where the story continues or came from; null if it was not found. */
      readonly target: string | null;
      readonly direction: 'in' | 'out' | 'refer';
    });

/** A source line break inside a block, and whether it divides a word. */
export interface EditionBreak {
  /** UTF-16 offset into the block's text. */
  readonly at: number;
  /** 1-based line of the source that begins there. */
  readonly line: number;
}

/** From offset `at` (UTF-16) on, the text of a block is the source from `from` on. */
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
  /** The source of its text, in order; the first piece begins the text. */
  readonly pieces: readonly EditionPiece[];
  /** Markdown notes of the reader, with their spans. */
  readonly notes: readonly EditionNote[];
  /** Readings over characters, in order, if requested (`ruby.ts`). */
  readonly ruby?: readonly Ruby[];
}

/** A note of the reader on a span of a block. */
export interface EditionNote extends Span {
  /** Unique in the edition and an NCName: `n1`. */
  readonly id: string;
  /** Its id in the reader's own file of notes. */
  readonly iri: string;
  readonly colour?: Colour;
  /** Markdown; '' for a highlight without words. */
  readonly body: string;
  readonly tags: readonly string[];
  /** Whether it is a highlight without words. */
  readonly highlight: boolean;
  /** ISO 8601 in UTC; '' if unknown. */
  readonly created: string;
}

/** An article, caption, teaser or furniture, in reading order. */
export interface EditionUnit {
  /** Unique in the edition and an NCName: `d1a2`. */
  readonly id: string;
  readonly kind: UnitKind;
  /** Index in the edition's documents. */
  readonly document: number;
  /** Normalised: `2`, `A2`; null if unknown. */
  readonly page: string | null;
  /** '' if there is none. */
  readonly headline: string;
  readonly byline: string;
  readonly blocks: readonly EditionBlock[];
  /** The previous and next part of a continued story; null if there is none. */
  readonly previous: string | null;
  readonly next: string | null;
}

/** A text of the edition. */
export interface EditionDocument {
  /** Relative, '/' between names. */
  readonly path: string;
  /** '' if unknown. */
  readonly paper: string;
  /** ISO date of the issue; '' if unknown. */
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

/** The script of the text. */
export type EditionScript = 'zh-Hans' | 'zh-Hant' | 'zh-Hant-TW' | 'zh-Hant-HK';

export interface Edition {
  /** Set if it holds only the reader's notes, with the paragraphs that contain them, and neither names nor dates. */
  readonly excerpt?: 'notes';
  /** One line: the headline of a single story, else paper and day. */
  readonly title: string;
  readonly script: EditionScript;
  readonly documents: readonly EditionDocument[];
  readonly units: readonly EditionUnit[];
  readonly entities: readonly EditionEntity[];
}

/** The data of a unit that links to it need. */
export type EditionTarget = Pick<EditionUnit, 'kind' | 'page' | 'headline'>;

/** An edition whose units are made one by one on every iteration, so that they need not all be in memory. */
export interface EditionStream extends Omit<Edition, 'units'> {
  /** All units by id, in reading order. */
  readonly targets: ReadonlyMap<string, EditionTarget>;
  /** All notes, in the order of the units. */
  readonly notes: readonly EditionNote[];
  units(): Iterable<EditionUnit>;
}
