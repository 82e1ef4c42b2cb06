/** Owns the cycle of sixty years: stems, branches and animals, and what a year is called in it. */
export const HEAVENLY_STEMS = '甲乙丙丁戊己庚辛壬癸';
export const EARTHLY_BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
/** The animals of the branches. */
export const ANIMALS = '鼠牛虎兔龙蛇马羊猴鸡狗猪';

/** A year that began a cycle is this much more than a multiple of sixty. */
const FIRST = 4;

const modulo = (value: number, by: number): number => ((value % by) + by) % by;

/** 庚子 of 2020; of the lunar year that begins in it. */
export function cycleName(year: number): string {
  const nth = year - FIRST;
  return (
    HEAVENLY_STEMS.charAt(modulo(nth, HEAVENLY_STEMS.length)) +
    EARTHLY_BRANCHES.charAt(modulo(nth, EARTHLY_BRANCHES.length))
  );
}
