/** Owns the shapes of lines that need no words: sentence ends, balanced brackets, table rows. Folded text. */

/** Whether brackets and quotes of a folded line are balanced. */
export function isBalanced(line: string): boolean {
  let brackets = 0;
  let quotes = 0;
  let titles = 0;
  let straight = 0;
  for (let i = 0; i < line.length; i++) {
    const char = line.charAt(i);
    if (char === '(') brackets++;
    else if (char === ')') brackets--;
    else if (char === '“') quotes++;
    else if (char === '”') quotes--;
    else if (char === '《') titles++;
    else if (char === '》') titles--;
    else if (char === '"') straight ^= 1;
    if (brackets < 0 || quotes < 0 || titles < 0) return false;
  }
  return brackets === 0 && quotes === 0 && titles === 0 && straight === 0;
}

/** Closing marks that may follow the end of a sentence, two at most. */
const CLOSING = '”’)》"';

/** Whether the folded line ends a sentence. */
export function isFinished(tail: string): boolean {
  let last = tail.length - 1;
  if (tail.endsWith('.') || tail.endsWith('——')) return true;
  for (let closing = 0; closing < 2 && last >= 0 && CLOSING.includes(tail.charAt(last)); closing++) last--;
  return last >= 0 && '。!?…;'.includes(tail.charAt(last));
}

/** Whether a folded line is the row of a table: 1 东湖 11 8 2 26, or of a programme: 19:30 女排联赛. */
export function isTableRow(line: string): boolean {
  if (!/[\s|]/.test(line)) return false;
  if (/^\d{1,2}:\d{2}\s/.test(line)) return true;
  const cells = line.split(/[\s|]+/).filter((cell) => cell !== '');
  return cells.length >= 3 && cells.filter((cell) => /^[-+]?[\d.,:/%]+$/.test(cell)).length * 2 > cells.length;
}
