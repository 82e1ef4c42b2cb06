/** Owns the regular expressions of what ships: as they stand in the source, and as the core makes them of pieces. */
import { shippedCore } from '../bench/shipped';
import { sources } from './sources';

export interface Pattern {
  readonly path: string;
  readonly pattern: string;
  readonly flags: string;
}

const LITERAL =
  /(?:^|[=(,:[!&|?{};]|=>|\breturn)\s*\/((?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)(?=[\s).,;\]}]|$)/gm;

/** Each once. */
export const literals: readonly Pattern[] = [
  ...new Map(
    sources
      .filter(({ path }) => !/^src\/(?:build|training)\//.test(path))
      .flatMap(({ path, text }) =>
        [...text.matchAll(LITERAL)].map(
          ([, pattern = '', flags = '']) => [`/${pattern}/${flags}`, { path, pattern, flags }] as const,
        ),
      ),
  ).values(),
];

/** What the core makes by `new RegExp` when it is loaded. */
export function composed(): readonly Pattern[] {
  const made: Pattern[] = [];
  const Plain = globalThis.RegExp;
  globalThis.RegExp = class extends Plain {
    constructor(pattern: string | RegExp, flags?: string) {
      super(pattern, flags);
      made.push({ path: 'made of pieces', pattern: this.source, flags: this.flags });
    }
  } as RegExpConstructor;
  try {
    shippedCore('index');
  } finally {
    globalThis.RegExp = Plain;
  }
  return made;
}

/** Words, classes and blanks that a pattern speaks of: what an attack on it is made of. */
function pieces(pattern: string): readonly string[] {
  const words =
    pattern.replace(/\\[a-zA-Z]|\[[^\]]*\]|\{[\d,]*\}/g, ' ').match(/[\u3400-\u9fff]+|[A-Za-z]+|[^\s\w]/g) ?? [];
  const characters = [...pattern.replace(/\\[a-zA-Z]/g, '')].filter((one) => !/[\u3400-\u9fff]/.test(one));
  return [...new Set([...words.slice(0, 24), ...characters.slice(0, 40), ' ', '一', '0', 'a', '\n'])];
}

/** UTF-16 units of an attack: enough for a square to be told from a line. */
const LENGTH = 6_000;
/** Linear time stays far below this, in milliseconds. */
const SLOW = 8;
const TRIES = 4;

/** An input on which the pattern takes more than linear time; undefined where none of those tried does. */
export function attack({ pattern, flags }: Pattern): string | undefined {
  const own = new RegExp(pattern, flags.replace(/[gy]/g, ''));
  /** The least time on a processor of several tries, as what is slow by chance is not so again; in milliseconds. */
  const time = (text: string, enough = 0): number => {
    let least = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < TRIES && least > enough; tries++) {
      const started = process.cpuUsage();
      own.test(text);
      const { user, system } = process.cpuUsage(started);
      least = Math.min(least, (user + system) / 1000);
    }
    return least;
  };
  /** Whether twice the length takes more than three times as long, and so again: a busy machine may look so once. */
  const grows = (text: (length: number) => string): boolean =>
    time(text(2 * LENGTH)) > 3 * time(text(LENGTH)) && time(text(4 * LENGTH)) > 3 * time(text(2 * LENGTH));
  const parts = pieces(pattern);
  for (const first of ['', ...parts]) {
    for (const pump of parts) {
      const text = (length: number): string => `${first}${pump.repeat(Math.ceil(length / pump.length))}\u0000`;
      // exponential time shows on a short text, and would not come back from a long one
      if (time(text(30), SLOW) > SLOW) return JSON.stringify(`${first}(${pump})*`);
      if (time(text(LENGTH), SLOW) <= SLOW) continue;
      if (grows(text)) return JSON.stringify(`${first}(${pump})*`);
    }
  }
  return undefined;
}
