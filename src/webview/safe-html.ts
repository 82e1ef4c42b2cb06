/** Owns sanitizing the HTML that the host sends, by an allow-list of elements and attributes. */

/** The allowed elements, with their allowed attributes. */
const ELEMENTS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly string[]>({
    A: ['class', 'href', 'data-of', 'data-offset'],
    ARTICLE: ['class', 'id', 'aria-label', 'data-story', 'tabindex'],
    ASIDE: ['class', 'id', 'role'],
    CITE: [],
    DIV: ['class'],
    H2: ['class', 'data-block'],
    H3: ['data-block'],
    MARK: ['class'],
    P: ['class', 'data-block'],
    RP: [],
    RT: ['class'],
    RUBY: [],
    SPAN: ['class', 'data-block'],
    SUP: [],
    TIME: ['datetime'],
  }),
);

/** Removes everything that is not on the list; of a removed element, the text is kept. */
function prune(parent: Element): void {
  for (const element of [...parent.children]) {
    prune(element);
    const allowed = ELEMENTS.get(element.tagName);
    if (allowed === undefined) {
      element.replaceWith(document.createTextNode(element.textContent ?? ''));
      continue;
    }
    for (const { name, value } of [...element.attributes])
      if (!allowed.includes(name) || (name === 'href' && value !== '#')) element.removeAttribute(name);
  }
}

/** The first element of some HTML; undefined if there is none. Nothing in it is executed or loaded. */
export function elementOf(html: string): HTMLElement | undefined {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  prune(body);
  const first = body.firstElementChild;
  return first instanceof HTMLElement ? document.importNode(first, true) : undefined;
}
