/** Owns the link targets of the overview: each has a number, which is all that the rendered page contains. */
import { xml } from '../text/plain';
import type { OverviewTarget } from './model';

/** Numbers targets in the order in which they are rendered. */
export class Targets {
  readonly all: OverviewTarget[] = [];

  /** The number of a target. */
  of(target: OverviewTarget): number {
    return this.all.push(target) - 1;
  }

  /** A part of a picture that links to a place: `inside` is markup, `said` the accessible name and tooltip. */
  link(kind: string, target: OverviewTarget, said: string, inside: string): string {
    const words = xml(said);
    return `<g class="go ${kind}" role="link" tabindex="0" data-go="${this.of(target)}" aria-label="${words}"><title>${words}</title>${inside}</g>`;
  }

  /** Words in a table that link to a place. */
  button(target: OverviewTarget, said: string): string {
    return `<button type="button" class="go" data-go="${this.of(target)}">${xml(said)}</button>`;
  }
}
