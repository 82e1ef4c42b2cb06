/** Owns the words that formats add themselves, in the language of the text. */
import type { NameKind } from '../../names/model';
import type { EditionScript } from '../model';

export interface FormatWords {
  readonly kinds: Readonly<Record<NameKind, string>>;
  readonly dates: string;
  readonly other: string;
  readonly madeBy: string;
  /** 第1版、第2版 */
  readonly pages: (pages: readonly string[]) => string;
  /** Where the text continues on another page. */
  readonly continued: (page: string) => string;
}

const SIMPLIFIED: FormatWords = {
  kinds: { person: '人名', place: '地名', organization: '机构' },
  dates: '日期',
  other: '其他',
  madeBy: '由 Bulletin Reader 批读 从纯文本制成；姓名与日期由程序标出。',
  pages: (pages) => pages.map((page) => `第${page}版`).join('、'),
  continued: (page) => `（以下第${page}版）`,
};

const TRADITIONAL: FormatWords = {
  kinds: { person: '人名', place: '地名', organization: '機構' },
  dates: '日期',
  other: '其他',
  madeBy: '由 Bulletin Reader 批讀 從純文字製成；姓名與日期由程式標出。',
  pages: (pages) => pages.map((page) => `第${page}版`).join('、'),
  continued: (page) => `（以下第${page}版）`,
};

export const wordsFor = (script: EditionScript): FormatWords => (script === 'zh-Hans' ? SIMPLIFIED : TRADITIONAL);
