/** Owns which dictionaries of opencc-js (Apache-2.0) make up each stage of a conversion. */
import compatibility from 'opencc-js/dict/CJK_Compatibility_Ideographs';
import hkPhrases from 'opencc-js/dict/HKPhrases';
import hkPhrasesBack from 'opencc-js/dict/HKPhrasesRev';
import hkVariants from 'opencc-js/dict/HKVariants';
import hkVariantPhrases from 'opencc-js/dict/HKVariantsPhrases';
import hkVariantsBack from 'opencc-js/dict/HKVariantsRev';
import hkVariantPhrasesBack from 'opencc-js/dict/HKVariantsRevPhrases';
import stCharacters from 'opencc-js/dict/STCharacters';
import stPhrases from 'opencc-js/dict/STPhrases';
import stRegional from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases';
import tsCharacters from 'opencc-js/dict/TSCharacters';
import tsPhrases from 'opencc-js/dict/TSPhrases';
import twPhrases from 'opencc-js/dict/TWPhrases';
import twPhrasesBack from 'opencc-js/dict/TWPhrasesRev';
import twVariants from 'opencc-js/dict/TWVariants';
import twVariantPhrases from 'opencc-js/dict/TWVariantsPhrases';
import twVariantsBack from 'opencc-js/dict/TWVariantsRev';
import twVariantPhrasesBack from 'opencc-js/dict/TWVariantsRevPhrases';
import type { StageName } from '../core/script/dictionary/layout';

/** The dictionaries of each stage; where two hold the same key, the earlier one wins. The same groups as opencc-js's `configs`. */
const GROUPS: Readonly<Record<StageName, readonly string[]>> = {
  st: [stPhrases, stRegional, stCharacters],
  ts: [tsPhrases, tsCharacters],
  tw: [twVariantPhrases, twVariants],
  twp: [twPhrases, twVariantPhrases, twVariants],
  hk: [hkVariantPhrases, hkVariants],
  hkp: [hkPhrases, hkVariantPhrases, hkVariants],
  rtw: [twVariantPhrasesBack, twVariantsBack],
  rtwp: [twPhrasesBack, twVariantPhrasesBack, twVariantsBack],
  rhk: [hkVariantPhrasesBack, hkVariantsBack],
  rhkp: [hkPhrasesBack, hkVariantPhrasesBack, hkVariantsBack],
};

const parse = (dictionary: string): (readonly [string, string])[] =>
  dictionary.split('|').map((entry) => {
    const [key, value] = entry.split(' ');
    if (key === undefined || value === undefined) throw new Error(`not an entry: ${entry}`);
    return [key, value] as const;
  });

/** The entries of a stage, from key to value. */
export function stageEntries(stage: StageName): ReadonlyMap<string, string> {
  return new Map([...GROUPS[stage]].reverse().flatMap(parse));
}

/** Compatibility ideographs mapped to their unified characters. */
export const compatibilityEntries: ReadonlyMap<string, string> = new Map(parse(compatibility));
