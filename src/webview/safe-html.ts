/** Owns making elements of the HTML that the host sends: what a page is made of, and nothing else, whatever is sent. */

/** The elements of a page, and the attributes that they may have. */
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

/** Takes out of an element what is not on the list; of an element that is not, its words stay. */
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

/** The first element of some HTML; undefined where there is none. Nothing in it runs or loads anything. */
export function elementOf(html: string): HTMLElement | undefined {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  prune(body);
  const first = body.firstElementChild;
  return first instanceof HTMLElement ? document.importNode(first, true) : undefined;
}
