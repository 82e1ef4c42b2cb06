/** Owns where a word stands on the screen; the function runs in the browser's page. */

// just what is used of the page: the library's types would reach into src, which must not know them
interface PageNode {
  readonly textContent: string | null;
}
interface PageRange {
  setStart(node: PageNode, at: number): void;
  setEnd(node: PageNode, at: number): void;
  getBoundingClientRect(): { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}
declare const document: {
  querySelectorAll(selector: string): Iterable<PageNode>;
  createRange(): PageRange;
  createTreeWalker(root: PageNode, show: number): { nextNode(): PageNode | null };
};

/** The editor cuts its text into spans by colour, not by word, so a Range over the text nodes is measured. */
export function placeOfWord(word: string): { readonly x: number; readonly y: number } | null {
  for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
    const at = (line.textContent ?? '').indexOf(word);
    if (at < 0) continue;
    const range = document.createRange();
    const walker = document.createTreeWalker(line, 4 /* text nodes */);
    let before = 0;
    let started = false;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = (node.textContent ?? '').length;
      if (!started && at < before + length) {
        range.setStart(node, at - before);
        started = true;
      }
      if (started && at + word.length <= before + length) {
        range.setEnd(node, at + word.length - before);
        break;
      }
      before += length;
    }
    const box = range.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  return null;
}
