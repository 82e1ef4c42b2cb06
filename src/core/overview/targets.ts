/** Owns what in the overview leads to a place: each such thing has a number, and all that is drawn knows no more than that. */
import { xml } from '../text/plain';
import type { OverviewTarget } from './model';

/** Numbers targets as they are drawn. */
export class Targets {
  readonly all: OverviewTarget[] = [];

  /** The number of a target. */
  of(target: OverviewTarget): number {
    return this.all.push(target) - 1;
  }

  /** A part of a picture that leads to a place: `inside` is markup, `said` what is heard and shown at the pointer. */
  link(kind: string, target: OverviewTarget, said: string, inside: string): string {
    const words = xml(said);
    return `<g class="go ${kind}" role="link" tabindex="0" data-go="${this.of(target)}" aria-label="${words}"><title>${words}</title>${inside}</g>`;
  }

  /** Words in a table that lead to a place. */
  button(target: OverviewTarget, said: string): string {
    return `<button type="button" class="go" data-go="${this.of(target)}">${xml(said)}</button>`;
  }
}
