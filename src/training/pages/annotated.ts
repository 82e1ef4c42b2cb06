/** Owns the notation of annotated pages: lines with their roles, followed by facts about links and dates. */
import type { Role } from '../../core/page/model';

/** The role of a line; noise (bleed-through, scanning artefacts, image tags) need not be recognized. */
export type AnnotatedRole = Role | 'noise';

/** The tags of roles; the lower-case letter is for a line of text or of a caption that continues the one before. */
const TAGS: Readonly<Record<string, AnnotatedRole>> = {
  H: 'headline',
  K: 'kicker',
  D: 'subheadline',
  S: 'section',
  Y: 'byline',
  B: 'body',
  b: 'body',
  J: 'jump',
  T: 'caption-title',
  C: 'caption',
  c: 'caption',
  R: 'credit',
  G: 'teaser',
  F: 'furniture',
  P: 'folio',
  X: 'noise',
};

export interface AnnotatedLine {
  /** 0-based. */
  readonly line: number;
  readonly role: AnnotatedRole;
  /** The unit's name; empty for furniture, folio lines and noise, which belong to no unit. */
  readonly unit: string;
  readonly joined: boolean;
  /** If joined, the 0-based line that continues here; undefined if it is not in this file. */
  readonly continues: number | undefined;
  /** The role is debatable, so the line is not scored. */
  readonly doubtful: boolean;
}

export interface AnnotatedFile {
  readonly path: string;
  readonly text: string;
  readonly lines: readonly AnnotatedLine[];
}

export interface AnnotatedIssue {
  /** The kind of page and the style it follows, from the first line of the head; empty without a head. */
  readonly kind: string;
  /** The publication, for leave-one-out evaluation; empty if the head names none. */
  readonly source: string;
  /** How many columns are interleaved line by line; 1 if lines are in reading order. */
  readonly columns: number;
  readonly files: readonly AnnotatedFile[];
  readonly facts: readonly string[];
}

/** A line of the notation: tag, doubt, unit, continued line, words. */
const LINE = /^([A-Za-z])(\?)?(?: ([^\s<|]+))?(?: <(\d+))?\|(.*)$/;

/**
 * Parses an annotated issue. Its head precedes the first file: `# words` describes the kind of page, `# source: NAME`
 * names the publication, `# columns: N` says that N columns are interleaved. `== PATH` begins a file; `H a1|words` is a
 * line with its tag (TAGS) and, where a unit begins or continues, the unit; an empty line is an empty line of the page.
 * A lower-case letter continues the last line of the same unit and role before it; `b a1 <12|words` continues line 12
 * of the file (1-based, as an editor counts the words' lines), where columns are interleaved: the foot of one column
 * may stand below the head of the next. `?` after the tag (`F?|`, `S? a1|`) marks a line on which reasonable readers
 * differ: the role is the preferred one, and the line is not scored; nor is noise (`X|`). Below `== facts` are `link a1
 * > b1`, `open a1 out`, `several a1 a2 > b1`, `date PATH D`. Throws if a line has no tag, an unknown one, or continues
 * a line without words.
 */
export function parseIssue(source: string): AnnotatedIssue {
  const files: { path: string; words: string[]; lines: AnnotatedLine[] }[] = [];
  const facts: string[] = [];
  const head: string[] = [];
  let inFacts = false;
  let unit = '';
  for (const line of source.split('\n')) {
    if (line.startsWith('# ') && files.length === 0) {
      head.push(line.slice(2));
      continue;
    }
    const file = /^== (.+)$/.exec(line);
    if (file) {
      inFacts = file[1] === 'facts';
      if (!inFacts) files.push({ path: file[1] ?? '', words: [], lines: [] });
      continue;
    }
    if (inFacts) {
      if (line.trim() !== '') facts.push(line.trim());
      continue;
    }
    const current = files[files.length - 1];
    if (current === undefined) continue;
    const tagged = LINE.exec(line);
    if (tagged) {
      const [, tag = '', doubt, name, from, words = ''] = tagged;
      const role = TAGS[tag];
      if (role === undefined) throw new Error(`no such tag: ${line}`);
      const unitless = role === 'furniture' || role === 'folio' || role === 'noise';
      if (name !== undefined && !unitless) unit = name;
      const own = unitless ? '' : unit;
      const joined = /[a-z]/.test(tag);
      const last = current.lines.findLast((before) => before.unit === own && before.role === role);
      const continues = from === undefined ? last?.line : Number(from) - 1;
      current.lines.push({
        line: current.words.length,
        role,
        unit: own,
        joined,
        continues: joined ? continues : undefined,
        doubtful: doubt !== undefined,
      });
      current.words.push(words);
    } else if (line.trim() === '') current.words.push('');
    else throw new Error(`no tag: ${line}`);
  }
  for (const { path, lines } of files)
    for (const { line, continues } of lines)
      if (continues !== undefined && (continues === line || !lines.some((other) => other.line === continues)))
        throw new Error(`${path}:${line + 1} goes on from no line`);
  const named = (key: string): string | undefined =>
    head.find((line) => line.startsWith(`${key}: `))?.slice(key.length + 2);
  return {
    kind: head.find((line) => !/^[a-z]+: /.test(line)) ?? '',
    source: named('source') ?? '',
    columns: Number(named('columns') ?? 1),
    files: files.map(({ path, words, lines }) => ({ path, lines, text: words.join('\n') })),
    facts,
  };
}
