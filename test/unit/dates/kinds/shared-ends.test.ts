/** Owns checking what the ends of a range share where no issue date is known, and days that no calendar has. */
import { check } from '../read';

const UNDATED = [
  '⟨5月20日至31日=XXXX-05-20/XXXX-05-31⟩办展。',
  '⟨20日至5月31日=XXXX-05-20/XXXX-05-31⟩办展。',
  '⟨5月28日至3日=XXXX-05-28/XXXX-06-03⟩办展。',
  '⟨12月30日至2日=XXXX-12-30/XXXX-01-02⟩休市。',
  '⟨5月上旬至下旬=XXXX-05⟩插秧。',
  '⟨5月20日—25日=XXXX-05-20/XXXX-05-25⟩，⟨5月20、21日=XXXX-05-20/XXXX-05-21⟩。',
  '⟨5月20日8时至31日20时=XXXX-05-20T08/XXXX-05-31T20⟩停水。',
  '⟨3月至5月=XXXX-03/XXXX-05⟩禁渔。',
  '⟨2019年5月20日至31日=2019-05-20/2019-05-31⟩办展。',
  '⟨2019年12月30日至2日=2019-12-30/2020-01-02⟩休市。',
];

const DATED = [
  '⟨2033年闰冬月=2033-12-22/2034-01-19⟩很少见。',
  '⟨2033年闰冬月初一=2033-12-22⟩。',
  '⟨农历2033年闰十一月十五=2034-01-05⟩。',
  '⟨闰冬月初一=2033-12-22⟩，人一生难遇。',
  '⟨农历2025年四月廿九=2025-05-26⟩。',
  '⟨2025年闰六月初一=2025-07-25⟩。',
  '⟨2024年2月29日=2024-02-29⟩，⟨2023年2月29日=2023-02⟩。',
  '⟨腊月廿九=*⟩，⟨闰二月=2023-03-22/2023-04-19⟩。',
];

const NO_DAYS = [
  '农历2025年四月三十没有这一天。',
  '农历2025年闰四月初一写错了。',
  '2025年闰冬月初一写错了。',
  '2月30日、6月31日都写错了。',
  '农历2024年正月三十写错了。',
  '闰正月初一写错了。',
];

describe('dates: what the ends of a range share', () => {
  for (const line of UNDATED) it(line, () => check(line, {}));
});

describe('dates: days that there are and days that there are not', () => {
  for (const line of [...DATED, ...NO_DAYS]) it(line, () => check(line, { issueDate: '2024-08-20' }));
});
