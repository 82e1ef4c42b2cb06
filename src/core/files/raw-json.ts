/** Owns raw JSON: members and elements as source text, for files whose unknown content must be preserved verbatim. */

const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** Valid JSON on one line: without white space between its tokens, which are unchanged. */
export const onOneLine = (json: string): string => (json.match(TOKENS) ?? []).join('');

/** A member of an object: its decoded key, and key and value verbatim, on one line. */
interface RawMember {
  readonly key: string;
  readonly value: string;
  readonly raw: string;
  /** Offset of the value in the JSON, in UTF-16 units. */
  readonly at: number;
}

interface Part {
  readonly tokens: readonly string[];
  readonly at: number;
}

/** The parts of the outermost object or list, between its commas. The JSON must be valid. */
function partsOf(json: string): readonly Part[] {
  const parts: Part[] = [];
  let tokens: string[] = [];
  let begins = 0;
  let depth = 0;
  for (const { 0: token, index } of json.matchAll(TOKENS)) {
    const isEnd = token === '}' || token === ']';
    if (isEnd) depth--;
    if (depth === 0 && isEnd) break;
    if (depth === 1 && token === ',') {
      parts.push({ tokens, at: begins });
      tokens = [];
    } else if (depth > 0) {
      if (tokens.length === 0) begins = index;
      tokens.push(token);
    }
    if (token === '{' || token === '[') depth++;
  }
  if (tokens.length > 0) parts.push({ tokens, at: begins });
  return parts;
}

/** The members of an object, in order, including duplicate keys. The JSON must be valid. */
export function membersOf(json: string): readonly RawMember[] {
  return partsOf(json).map(({ tokens, at }) => {
    const [key = '""', , ...value] = tokens;
    return {
      key: JSON.parse(key) as string,
      value: value.join(''),
      raw: tokens.join(''),
      at: json.indexOf(value[0] ?? '', at + key.length),
    };
  });
}

/** The elements of a list, in order, each on one line, with their offsets. The JSON must be valid. */
export const elementsOf = (json: string): readonly { readonly raw: string; readonly at: number }[] =>
  partsOf(json).map(({ tokens, at }) => ({ raw: tokens.join(''), at }));
