/** Owns the forms that characters keep in people's names, where a dictionary of words would give another: 于, 范, 余秋里. */
import type { ConvertOptions } from './model';
import type { Pieces } from './positions';

/**
 * Surnames whose traditional form is not the one that words have, simplified to traditional. Source: the surname notes of
 * OpenCC's list of characters that are easily misused, and the Table of General Standard Characters (通用规范汉字表, 2013) for 鍾.
 */
const SURNAMES: ReadonlyMap<string, string> = new Map(
  [...'于余范后干郁岳涂党种朴占游谷咸仇卜沈曲姜向周朱松秋舍才布里征折幸洪尹']
    .map((form): [string, string] => [form, form])
    .concat([['钟', '鍾']]),
);

/** Surnames of two characters that keep 于 or 万 in them. */
const COMPOUND: ReadonlyMap<string, string> = new Map([
  ['鲜于', '鮮于'],
  ['淳于', '淳于'],
  ['单于', '單于'],
  ['万俟', '万俟'],
]);

/** Characters that names choose for what they mean in this form: 余秋里's 里 is a mile, 采薇's 采 is old for gathering. */
const GIVEN: ReadonlyMap<string, string> = new Map(
  [...'里谷松采斗征向秋布才岳志曲冬游表辟丑舍升周'].map((form) => [form, form]),
);

/** The forms of a person's name at its units; undefined where the conversion's own form stands. */
function formsOf(name: string): readonly (string | undefined)[] {
  const compound = COMPOUND.get(name.slice(0, 2));
  return Array.from({ length: name.length }, (_, at) => {
    if (compound !== undefined && at < 2) return compound[at];
    if (at === 0) return SURNAMES.get(name.charAt(0));
    return GIVEN.get(name.charAt(at));
  });
}

/**
 * The converted text with the forms of people's names put right. Only units that were converted one to one are touched, so
 * that `pieces` stays true. Linear in the text.
 */
export function withNameForms(
  source: string,
  converted: string,
  pieces: Pieces,
  names: NonNullable<ConvertOptions['names']>,
): string {
  const out: string[] = [];
  let written = 0;
  let piece = 0;
  let shift = 0;
  for (const { kind, start, end } of names) {
    if (kind !== 'person') continue;
    for (const [index, form] of formsOf(source.slice(start, end)).entries()) {
      const at = start + index;
      // lengths differ only at pieces: source start and length, converted start and length
      while (piece < pieces.length && at >= (pieces[piece] ?? 0) + (pieces[piece + 1] ?? 0)) {
        shift = (pieces[piece + 2] ?? 0) + (pieces[piece + 3] ?? 0) - (pieces[piece] ?? 0) - (pieces[piece + 1] ?? 0);
        piece += 4;
      }
      const inPiece = piece < pieces.length && at >= (pieces[piece] ?? 0);
      if (form === undefined || inPiece || at + shift < written) continue;
      out.push(converted.slice(written, at + shift), form);
      written = at + shift + 1;
    }
  }
  out.push(converted.slice(written));
  return out.join('');
}
