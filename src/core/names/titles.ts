/** Owns titles before names: 区委副书记、区长曹金海 gives 区委副书记 and 区长. */
import type { PageReading } from '../page/model';
import { paragraphOffset } from '../page/paragraphs';
import type { Steps } from '../steps';
import type { DocumentNames, NameEntity } from './model';

/** Heads of titles of office, as bulletins print them before a name. */
const HEADS =
  '书记|区长|市长|县长|镇长|乡长|村长|省长|州长|局长|处长|科长|部长|院长|校长|所长|主任|主席|委员|会长|秘书长|总理|总统|司长|厅长|署长|队长|政委|司令员|董事长|总经理|经理|厂长|馆长|台长|社长|主编|总编辑|指挥长|组长|站长|检察长|教授|研究员|工程师|医生|护士长|记者|書記|區長|市長|縣長|局長|部長|院長|校長|會長|議員';
/** One title that ends where it is looked for: the body it belongs to, 副 or 常务, its head. */
const TITLE = new RegExp(
  `(?:(?:区|市|省|县|镇|乡|村|校|院|局|國|国家|中共|中央|區|縣|鎮|鄉)?(?:委|政府|人大|政协|党委|党支部|党工委|街道|社区|社區|办公室|办|指挥部|纪委|团委|教育局|公安局|常委会|党组|常务|常委)*)?(?:副|总|總|常务副|代|原|本报|本報|通讯员|见习)?(?:${HEADS})$`,
);
/** No chain of titles is longer, in UTF-16 units. */
const LONGEST = 60;

/** The titles that stand right before `at` in a paragraph's text (UTF-16), first to last; empty where none does. */
export function titlesBefore(text: string, at: number): readonly string[] {
  const titles: string[] = [];
  const segments = text.slice(Math.max(0, at - LONGEST), at).split(/[、兼]/);
  for (const segment of segments.reverse()) {
    const title = TITLE.exec(segment.slice(-16))?.[0];
    if (title === undefined) break;
    titles.unshift(title);
    // a segment that holds more than the title is where the chain began
    if (title.length < segment.length) break;
  }
  return titles;
}

/** The names with the titles of people gathered from before their mentions, in order of first appearance; in steps. */
export function* withTitles({ paragraphs }: PageReading, names: DocumentNames): Steps<DocumentNames> {
  const entities: NameEntity[] = [];
  const atMention = new Map<number, readonly string[]>();
  let seen = 0;
  for (const entity of names.entities) {
    if (entity.kind !== 'person') {
      entities.push(entity);
      continue;
    }
    const titles = new Set(entity.titles);
    for (const index of entity.mentions) {
      if (++seen % 256 === 0) yield undefined;
      const mention = names.mentions[index];
      const paragraph = mention && paragraphs[mention.paragraph];
      if (mention === undefined || paragraph === undefined) continue;
      const at = paragraphOffset(paragraph, mention.start);
      if (at === undefined) continue;
      const standing = titlesBefore(paragraph.text, at);
      atMention.set(index, standing);
      for (const title of standing) titles.add(title);
    }
    entities.push({ ...entity, titles: [...titles] });
  }
  const mentions = names.mentions.map((mention, index) => {
    const standing = atMention.get(index);
    return standing === undefined ? mention : { ...mention, titles: standing };
  });
  return { mentions, entities };
}
