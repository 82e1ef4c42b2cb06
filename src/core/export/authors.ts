/** Owns parsing the authors of a byline: people, or an office. */
import { oneLine } from '../text/plain';

/** Bylines that name an office, not people: 本报评论员, 新华社. */
const OFFICE =
  /^(?:本报|本刊|本台|本社)|(?:评论员|評論員|编辑部|編輯部|社|报|報|网|網|台|委员会|委員會|办公室|辦公室|记者站|記者站)$/;
/** Titles before a name in a byline. */
const CALLED =
  /^(?:本报|本報|本刊)?(?:特约|特約|见习|見習|首席|实习|實習)?(?:记者|記者|通讯员|通訊員|作者|撰文|文|图|圖)\s*[:：]?\s*/;

/** Words after a name in a credit: 余澜摄. */
const CREDITED = /[/／]?\s?(?:摄影?|攝影?|文\/图|图\/文|供图|供圖|图|圖|文)$/;

export interface Author {
  /** A person's name in full, as Chinese names are not divided; or an office. */
  readonly name: string;
  readonly isOffice: boolean;
}

/** The authors in a byline: 本报记者 陆闻笛 许应田 → two people; an office stays one. */
export function authorsOf(byline: string): readonly Author[] {
  const parts = oneLine(byline).split(/[、，,;；/]|\s(?=(?:通讯员|通訊員|记者|記者))/);
  return parts.flatMap((part) => {
    const whole = part.trim();
    if (whole === '') return [];
    if (OFFICE.test(whole) && !CALLED.test(whole)) return [{ name: whole, isOffice: true }];
    const names = whole.replace(CALLED, '').replace(CREDITED, '').trim();
    if (names === '') return [{ name: whole, isOffice: true }];
    // spaces separate Chinese names; a Latin name contains spaces
    const each = /^[\p{Script=Han}·\s]+$/u.test(names) ? names.split(/\s+/) : [names];
    return each.map((name) => ({ name, isOffice: OFFICE.test(name) }));
  });
}
