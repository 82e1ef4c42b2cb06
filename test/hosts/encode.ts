/** Owns the writing of Chinese encodings, for fixtures only: the reading table of the platform, turned around. */

export type Encoding = 'gb18030' | 'big5';

function tableOf(encoding: Encoding): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const decoded = decoder.decode(Uint8Array.of(lead, trail));
      const one = decoded.length === 1 && decoded !== '\ufffd' && !table.has(decoded);
      if (one) table.set(decoded, [lead, trail]);
    }
  }
  return table;
}

/** The bytes of `text`; throws at a character that two bytes of the encoding can't say. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  const table = tableOf(encoding);
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.charCodeAt(0);
    if (code < 0x80) bytes.push(code);
    else {
      const pair = table.get(char);
      if (pair === undefined) throw new Error(`${encoding} has no two bytes for ${char}`);
      bytes.push(...pair);
    }
  }
  return Uint8Array.from(bytes);
}
