/** Owns naming the file that an edition is written to. */
import { withoutEnding } from '../text/cut';

/** What a file is named after where the edition has no title. */
const UNNAMED = 'bulletin';
/** Signs that a file system takes for something else. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu;
/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/** Characters (code points) at most; with an ending that is within what file systems allow, in UTF-8, too. */
const LONGEST = 60;

/** A name without ending for a file of that title: one line, without signs that a file system reads; never empty. */
export function fileNameOf(title: string): string {
  const plain = title.replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim().replace(/^\.+/, '');
  const name = withoutEnding(Array.from(plain).slice(0, LONGEST).join(''), '. ');
  return name === '' || DEVICE.test(name) ? UNNAMED : name;
}
