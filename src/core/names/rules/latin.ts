/** Owns people in Latin letters: their pattern, and capitalized words that are no people. */
import { type FoundName, overlap } from '../found';
import type { Rule } from './rule';

/** TONY ROMM, Cade Metz, J. K. Smith-Jones. */
export const LATIN_PERSON = /(?<![A-Za-z.@/])[A-Z][A-Za-z'’-]*\.?(?: [A-Z][A-Za-z'’-]*\.?){1,3}(?![A-Za-z@/])/g;

/** Capitalized words that occur in no person's name: in bylines, organizations and events, and on buttons. */
const NO_PERSON = new RegExp(
  `\\b(?:${`
  by news times getty images press reuters photo agence france associated bloomberg staff the app inc ltd limited tv and of for in
  day week month year conference festival forum summit award awards party workshop hackathon meeting freedom software hardware open source linux
  university college school institute center centre group team club company corporation foundation association society committee council
  project program online digital data web cloud internet network phone mobile video music live show radio channel magazine journal review
  previous next back home menu search login logout sign page top more share print close email password contact about download upload
  new free sale best super happy merry christmas street road avenue city park hotel house building airport station`
    .trim()
    .split(/\s+/)
    .join('|')})\\b`,
  'i',
);

/** No name is this long in one piece; words that a copy has run together are. */
const RUN_TOGETHER = /[A-Za-z]{21}/;

/** Whether a form that is entirely in Latin letters may be a person. */
export const mayBePerson = (form: string): boolean =>
  /[\u3400-\u9fff]/.test(form) || !(NO_PERSON.test(form) || RUN_TOGETHER.test(form));

/** Completes people in Latin letters, and removes days, conferences and buttons. */
export const latin: Rule = (found, { text }) => {
  const people = found.filter(({ kind, form }) => kind === 'person' && /^[A-Za-z]/.test(form));
  if (people.length === 0) return found;
  const whole = [...text.matchAll(LATIN_PERSON)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    form: match[0],
  }));
  const out: FoundName[] = [];
  for (const one of found) {
    if (!people.includes(one)) {
      out.push(one);
      continue;
    }
    const full = whole.find((span) => overlap(span, one)) ?? one;
    // several parts of one name become one, and a name inside another is dropped
    if (out.some((other) => other.kind === 'person' && overlap(other, full))) continue;
    const held = found.some((other) => !people.includes(other) && overlap(other, full));
    const read = held ? one : { ...one, start: full.start, end: full.end, form: full.form };
    if (mayBePerson(read.form)) out.push(read);
  }
  return out;
};
