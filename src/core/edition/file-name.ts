/** Owns deriving the name of an edition's file. */
import { withoutEnding } from '../text/cut';

/** The name if the edition has no title. */
const UNNAMED = 'bulletin';
/** Characters that are special to file systems. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu;
/** Names reserved for devices on Windows. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/**
 * Maximum number of characters (code points); with an extension, this is within the limits of file systems in UTF-8
 * too.
 */
const LONGEST = 60;

/** A file name without extension for a title: one line, without special characters; never empty. */
export function fileNameOf(title: string): string {
  const plain = title.replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim().replace(/^\.+/, '');
  const name = withoutEnding(Array.from(plain).slice(0, LONGEST).join(''), '. ');
  return name === '' || DEVICE.test(name) ? UNNAMED : name;
}
