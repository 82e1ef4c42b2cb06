/** Owns finding the corrections that apply at a place, from whichever text they are stored with. */
import type { CancellationToken, Uri } from 'vscode';
import type { Analysis } from '../../core/analysis';
import { type PlacedCorrection, placedCorrectionsSteps } from '../../core/corrections/apply';
import type { Correction } from '../../core/corrections/model';
import { aboutTheSame } from '../../core/corrections/sidecar';
import { unitOfLine } from '../../core/page/unit-at';
import { type Span, touches } from '../../core/text/span';
import type { SaidOf } from '../../host/corrections/corrections';
import type { Services } from '../../host/services';
import { runSliced } from '../../host/slices';

/** How far around a place the words of a correction are searched, in UTF-16 units. */
const AROUND = 60;

/** Whether words stand at a place; both sides are folded, so that a name matches in either script. */
function standsAt(text: string, { start, end }: Span, words: string, fold: (text: string) => string): boolean {
  const from = Math.max(0, start - AROUND);
  const [about, wanted] = [fold(text.slice(from, end + AROUND)), fold(words)];
  if (wanted === '' || wanted.length > AROUND) return false;
  for (let at = about.indexOf(wanted); at >= 0; at = about.indexOf(wanted, at + 1)) {
    if (from + at <= start && end <= from + at + wanted.length) return true;
  }
  return false;
}

const plain = (text: string): string => text;

/** Finds corrections by place; the places of an analysis are computed once and cached. */
export class Said {
  readonly #services: Services;
  readonly #placed = new WeakMap<Analysis, Promise<readonly PlacedCorrection[]>>();

  constructor(services: Services) {
    this.#services = services;
  }

  /** The corrections that apply at a selection (UTF-16 offsets) of a text, latest first. */
  async at(uri: Uri, analysis: Analysis, selected: Span, token: CancellationToken): Promise<readonly SaidOf[]> {
    const { corrections, resources } = this.#services;
    const { page, text } = analysis;
    const own = (await this.#of(uri, analysis, token)).filter((one) => {
      const { correction, place } = one;
      const span = place?.kind === 'found' ? place.span : undefined;
      if (correction.kind === 'word' || correction.kind === 'style')
        return standsAt(text, selected, correction.from, plain);
      if (correction.kind === 'issue-date' || correction.kind === 'paper') return isAtDay(analysis, selected.start);
      if (span === undefined) return false;
      const [line, here] = [page.lines.lineAt(span.start), page.lines.lineAt(selected.start)];
      switch (correction.kind) {
        case 'role':
        case 'join':
          return line === here;
        case 'unit':
          return (
            line === here || (unitOfLine(page, here) !== undefined && unitOfLine(page, line) === unitOfLine(page, here))
          );
        default:
          return touches(span, selected.start);
      }
    });
    const names = [...(await corrections.names()), ...(await corrections.readings())];
    const fold = names.length === 0 ? plain : (await resources.names()).fold;
    const said = names.filter(({ correction }) => standsAt(text, selected, correction.name, fold));
    return [...said, ...own.map(({ correction }) => ({ uri, correction }))].reverse();
  }

  /** The earlier corrections about the same thing as a given one. */
  async before(
    uri: Uri,
    analysis: Analysis,
    correction: Correction,
    place: Span | undefined,
    token: CancellationToken,
  ): Promise<readonly SaidOf[]> {
    if (correction.kind === 'name')
      return (await this.#services.corrections.names()).filter((one) => one.correction.name === correction.name);
    if (correction.kind === 'reading')
      return (await this.#services.corrections.readings()).filter((one) => one.correction.name === correction.name);
    const isBefore = ({ correction: one, place: its }: PlacedCorrection): boolean => {
      if (aboutTheSame(one, correction)) return true;
      const isAlike = isOfDate(one) ? isOfDate(correction) : one.kind === correction.kind;
      // a choice of form and a tie are about more than one place
      if (!isAlike || correction.kind === 'form' || correction.kind === 'link' || correction.kind === 'unlink')
        return false;
      return its?.kind === 'found' && its.span.start === place?.start && its.span.end === place?.end;
    };
    return (await this.#of(uri, analysis, token)).filter(isBefore).map((one) => ({ uri, correction: one.correction }));
  }

  async #of(uri: Uri, analysis: Analysis, token: CancellationToken): Promise<readonly PlacedCorrection[]> {
    const known = this.#placed.get(analysis);
    if (known !== undefined) return known;
    const all = await this.#services.corrections.of(uri);
    const placing = runSliced(placedCorrectionsSteps(analysis.text, all), token);
    this.#placed.set(analysis, placing);
    placing.catch(() => this.#placed.delete(analysis));
    return placing;
  }
}

const isOfDate = ({ kind }: Correction): boolean => kind === 'date' || kind === 'no-date';

/** Whether the place is where the day is printed, or the first line if the day is not printed. */
function isAtDay({ page: { lines, units } }: Analysis, offset: number): boolean {
  const line = lines.lineAt(offset);
  const roles = units.flatMap((unit) => unit.roles);
  const isFolio = (one: number): boolean => roles.some((given) => given.line === one && given.role === 'folio');
  return line === 0 || isFolio(line);
}
