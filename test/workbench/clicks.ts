/** Owns the clicks: what a reader does first, done in the real workbench, in order, on the bundled sample. */
import type { Workbench } from './workbench';

export interface Click {
  readonly name: string;
  readonly run: (workbench: Workbench) => Promise<void>;
}

export const CLICKS: readonly Click[] = [
  {
    name: 'a page opens in the workbench',
    run: (workbench) => workbench.open('pages/simplified.txt'),
  },
];
