/** Owns the sexagenary cycle: stems, branches and animals, and the names of years in it. */
export const HEAVENLY_STEMS = '甲乙丙丁戊己庚辛壬癸';
export const EARTHLY_BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
/** The animals of the branches. */
export const ANIMALS = '鼠牛虎兔龙蛇马羊猴鸡狗猪';

/** The remainder modulo 60 of a year with which a cycle begins. */
const FIRST = 4;

const modulo = (value: number, by: number): number => ((value % by) + by) % by;

/** The name of a year, 庚子 for 2020; strictly that of the lunar year that begins in it. */
export function cycleName(year: number): string {
  const nth = year - FIRST;
  return (
    HEAVENLY_STEMS.charAt(modulo(nth, HEAVENLY_STEMS.length)) +
    EARTHLY_BRANCHES.charAt(modulo(nth, EARTHLY_BRANCHES.length))
  );
}
