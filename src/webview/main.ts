/** Owns the page of the reading view: it shows what the host sends, and reports the reader's actions. */
import { type FromPage, type Kept, type PagePlace, readToPage, type ToPage } from '../core/reading-view/messages';
import { HoverCard } from './card';
import { Finding } from './finding';
import { Following } from './following';
import { acquireHost } from './host';
import { listenToKeys } from './keys';
import { Leaves } from './leaves';
import { LookForm } from './look';
import { placeAt, placeOfElement } from './places';
import { bringIntoView, keepInPlace, Stories } from './stories';

/** An element of the document that the host generated. */
function part<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no #${id}`);
  return found;
}

const host = acquireHost<FromPage, Kept>();
const main = part('page', HTMLElement);
const title = part('title', HTMLElement);
const empty = part('empty', HTMLElement);
const lookPanel = part('look', HTMLFormElement);
const lookOpen = part('look-open', HTMLButtonElement);
const help = part('help', HTMLDialogElement);
/** Localized strings, which the host embedded in the document. */
const said = (name: string): string => document.body.dataset[name] ?? '';

const stories = new Stories({
  main,
  asideWords: said('aside'),
  want: (turn, wanted) => host.postMessage({ type: 'want', turn, stories: [...wanted] }),
  onShown: () => finding.highlight(),
});
const finding = new Finding({
  form: part('find', HTMLFormElement),
  main,
  stories,
  find: (ask, words) => host.postMessage({ type: 'find', ask, words: words.slice(0, 200) }),
  count: said('count'),
  none: said('none'),
});
const following = new Following(main, stories, (place) => {
  host.postMessage({ type: 'seen', turn: stories.turn, place });
});
const card = new HoverCard({
  card: part('card', HTMLElement),
  main,
  ask: (ask, place) => host.postMessage({ type: 'card', ask, turn: stories.turn, place }),
  follow: (ask, link) => host.postMessage({ type: 'link', ask, link }),
});
const leaves = new Leaves(part('leaves', HTMLElement), (id) => host.postMessage({ type: 'leaf', id }));

/** Navigates to a place of the text; `stays` keeps the focus on the page. */
const go = (place: PagePlace | undefined, stays: boolean): void => {
  if (place === undefined) return;
  following.mark(place);
  host.postMessage({ type: 'go', turn: stories.turn, place, stays });
};

/** Settings that change the length of the page preserve the reader's position. */
const inPlace = (change: () => void): void => {
  const top = following.top();
  const restore = top && keepInPlace(main, top);
  following.quiet();
  change();
  if (document.body.classList.contains('vertical')) main.scrollTop = 0;
  restore?.();
};
const look = new LookForm(lookPanel, inPlace, (changed) => host.postMessage({ type: 'look', look: changed }));

function show(message: ToPage): void {
  switch (message.type) {
    case 'page': {
      const top = following.top();
      const restore = top && keepInPlace(main, top);
      following.quiet();
      card.hide();
      empty.hidden = true;
      main.hidden = false;
      main.lang = message.lang;
      title.textContent = message.title;
      main.classList.toggle('noted', message.hasNotes);
      leaves.show(message);
      const isSame = stories.show(message);
      const { place } = message;
      // for a position inside a collapsed section, the page starts at its beginning
      const isFolded = place !== null && message.stories[place.story]?.isAside === true;
      if (place !== null && !isFolded)
        stories.when(place, () => bringIntoView(main, place, isSame ? 'quietly' : 'always'));
      else if (isSame && restore !== undefined) restore();
      else main.scrollTo({ top: 0, left: 0 });
      finding.again();
      return;
    }
    case 'stories':
      stories.fill(message.turn, message.html);
      return;
    case 'empty':
      main.hidden = true;
      main.replaceChildren();
      empty.hidden = false;
      empty.textContent = message.words;
      return;
    case 'look':
      if (!look.shows(message.look) || document.body.classList.contains('wavy') !== message.wavyTitles)
        inPlace(() => {
          look.show(message.look);
          document.body.classList.toggle('wavy', message.wavyTitles);
        });
      return;
    case 'cursor':
      if (message.turn === stories.turn) following.cursor(message.place);
      return;
    case 'card':
      card.answer(message);
      return;
    case 'found':
      finding.answer(message);
      return;
    case 'keep':
      host.setState(message.kept);
  }
}

addEventListener('message', ({ data }) => {
  const message = readToPage(data);
  if (message !== undefined) show(message);
});

main.addEventListener('click', (event) => {
  const { target, clientX, clientY, detail } = event;
  if (!(target instanceof Element)) return;
  const link = target.closest('a');
  if (link !== null) {
    event.preventDefault();
    event.stopPropagation();
    go(placeOfElement(link), false);
    return;
  }
  // selecting words to copy them must not navigate
  if (detail > 1 || getSelection()?.isCollapsed === false || target.closest('summary') !== null) return;
  go(placeAt(clientX, clientY), true);
});

// a mouse wheel only scrolls vertically; the page scrolls horizontally, to the left
main.addEventListener(
  'wheel',
  (event) => {
    if (!document.body.classList.contains('vertical') || event.deltaX !== 0 || event.ctrlKey) return;
    event.preventDefault();
    main.scrollBy({ left: -event.deltaY * (event.deltaMode === 1 ? 24 : 1) });
  },
  { passive: false },
);

// vertical text only scrolls to the left: a vertical scroll offset from before is reset
main.addEventListener('scroll', () => {
  if (document.body.classList.contains('vertical') && main.scrollTop !== 0) main.scrollTop = 0;
});

const toggleLook = (isOpen = lookPanel.hidden): void => {
  const had = lookPanel.contains(document.activeElement);
  lookPanel.hidden = !isOpen;
  lookOpen.setAttribute('aria-expanded', String(isOpen));
  if (isOpen) lookPanel.querySelector<HTMLElement>('input:checked, input')?.focus();
  else if (had) lookOpen.focus();
};
lookOpen.addEventListener('click', () => toggleLook());
const openOverview = (): void => host.postMessage({ type: 'overview' });
part('overview-open', HTMLButtonElement).addEventListener('click', openOverview);
part('find-open', HTMLButtonElement).addEventListener('click', () => finding.open());
part('help-open', HTMLButtonElement).addEventListener('click', () => help.showModal());
help.querySelector('button')?.addEventListener('click', () => help.close());

// the view was given the focus by a key of VS Code: arrow keys scroll what has it, and a screen reader reads that
addEventListener('focus', () => {
  if (document.activeElement === document.body) main.focus({ preventScroll: true });
});

listenToKeys({
  main,
  stories,
  go,
  leaf: (by) => leaves.step(by),
  find: () => finding.open(),
  help: () => help.showModal(),
  turn: () => look.turn(),
  mark: () => look.mark(),
  resize: (by) => look.resize(by),
  look: () => toggleLook(),
  overview: openOverview,
  enterCard: () => card.enter(),
  top: () => following.top(),
  show: (place) => {
    following.quiet();
    stories.when(place, () => bringIntoView(main, place, 'always'));
  },
  escape: () => {
    if (card.isShown) card.hide();
    else if (finding.isOpen) finding.close();
    else if (!lookPanel.hidden) toggleLook(false);
  },
});

host.postMessage({ type: 'ready', kept: host.getState() ?? null });
