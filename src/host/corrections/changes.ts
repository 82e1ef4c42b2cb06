/**
 * Owns changing the corrections of texts, one change after the other: in the sidecar, else in the workspace state, with the history
 * for undo.
 */
import type { Uri } from 'vscode';
import {
  then as afterwards,
  type Change,
  changed,
  inverse,
  isSameChange,
  NO_CHANGE,
  takingBack,
} from '../../core/corrections/change';
import type { Correction, Sidecar } from '../../core/corrections/model';
import { EMPTY_SIDECAR } from '../../core/corrections/sidecar';
import { History, type Step, type StepBy } from '../files/history';
import type { Obstacle } from '../files/rewrite';
import { InTurn, orNothing } from '../lifecycle';
import type { KeptHere } from './kept-here';
import { writeChange } from './writing';

/**
 * Where a correction was stored: in the sidecar, or in the workspace state with the reason; `memory` if the state could not be saved
 * either; `unfit` if it could not be read again from a file, and so was not stored.
 */
export type Kept = 'sidecar' | Obstacle | 'memory' | 'unfit';

/** A change that was stored: the reader's, an undo or redo of it, or one that follows a rename of files. */
export interface KeptCorrection {
  readonly uri: Uri;
  readonly kept: Kept;
  readonly change: Change;
  readonly by: StepBy | 'itself';
}

/** Computes a change from the current corrections of a text. */
type Wanted = (known: Sidecar) => Change;

/** What changing needs of its owner. */
interface Owner {
  readonly here: KeptHere;
  /** The sidecar as it is now; never rejects. */
  readonly file: (uri: Uri) => Promise<Sidecar>;
  /** Called after every change that was stored, before the next one begins. */
  readonly done: (kept: KeptCorrection) => void;
  /** How long reading or writing a file may take before the workspace state is used instead, in milliseconds. */
  readonly patience: number;
}

export class CorrectionChanges {
  readonly #owner: Owner;
  readonly #history = new History<Change>((done, next) => isSameChange(inverse(done), next));
  readonly #writes = new InTurn();

  constructor(owner: Owner) {
    this.#owner = owner;
  }

  /** The steps that `undo` and `redo` would apply to. */
  get steps(): { readonly last: Step<Change> | undefined; readonly undone: Step<Change> | undefined } {
    return { last: this.#history.last, undone: this.#history.undone };
  }

  /** Undoes the last step of this window, in whichever text; undefined if there is none. */
  async undo(): Promise<Kept | undefined> {
    const step = this.#history.last;
    return step && this.change(step.uri, () => inverse(step.change), 'undo');
  }

  /** Redoes the step that was undone last; undefined if there is none. */
  async redo(): Promise<Kept | undefined> {
    const step = this.#history.undone;
    return step && this.change(step.uri, () => step.change, 'redo');
  }

  /** Resolves after the changes that are under way. Never rejects. */
  idle(): Promise<void> {
    return this.#writes.idle();
  }

  /** A text was renamed. */
  moved(from: Uri, to: Uri): void {
    this.#history.moved(from, to);
  }

  /** Replaces corrections of a text by those that say the same of files that were renamed; this is no step for undo. */
  async renamed(uri: Uri, follow: (correction: Correction) => Correction): Promise<void> {
    const changes = (change: Change): Change => ({
      taken: change.taken.map((one) => ({ ...one, correction: follow(one.correction) })),
      given: change.given.map((one) => ({ ...one, correction: follow(one.correction) })),
    });
    const key = uri.toString();
    this.#history.rewrite((step) => (step.uri.toString() === key ? { ...step, change: changes(step.change) } : step));
    const wanted = ({ corrections, lines }: Sidecar): Change => {
      const old = corrections.filter((one) => follow(one) !== one);
      const given = old.map((one) => {
        const [correction, line] = [follow(one), lines.get(one)];
        // unknown fields of the line are kept
        return line === undefined
          ? { correction }
          : { correction, line: JSON.stringify({ ...JSON.parse(line), ...correction }) };
      });
      return { ...takingBack(old, { corrections, lines }), given };
    };
    await this.change(uri, wanted, 'itself');
  }

  /** Applies a change after those before it; the sidecar is read again before it is written, so that lines of others are kept. */
  change(uri: Uri, wanted: Wanted, by: KeptCorrection['by']): Promise<Kept> {
    return this.#writes.run(() => this.#do(uri, wanted, by));
  }

  async #do(uri: Uri, wanted: Wanted, by: KeptCorrection['by']): Promise<Kept> {
    const { here, file, done, patience } = this.#owner;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), patience);
    });
    const before = here.of(uri);
    const sidecar = (await Promise.race([file(uri), late])) ?? EMPTY_SIDECAR;
    const change = wanted({ ...sidecar, corrections: changed(before, sidecar.corrections) });
    if (change.taken.length + change.given.length === 0) return 'sidecar';
    const whole = afterwards(before, change);
    const restored = (now: string | undefined) =>
      before === NO_CHANGE ? this.#history.fileBefore(uri, change, now) : undefined;
    const written = (await Promise.race([writeChange(uri, whole, restored, patience), late])) ?? 'locked';
    clearTimeout(timer);
    const kept = typeof written === 'string' ? await this.#keepHere(uri, whole, written) : 'sidecar';
    // if this cannot be saved, the same change is applied again later, without effect
    if (kept === 'sidecar' && before !== NO_CHANGE) await orNothing(here.keep(uri, NO_CHANGE));
    const step = { uri, change, ...(typeof written === 'string' ? {} : { file: written }) };
    if (by !== 'itself') this.#history.take(step, by);
    done({ uri, kept, change, by });
    return kept;
  }

  /** Stores this change of a text, replacing any other, in the workspace state. */
  #keepHere(uri: Uri, change: Change, obstacle: Obstacle): Promise<Obstacle | 'memory'> {
    return this.#owner.here.keep(uri, change).then(
      () => obstacle,
      // VS Code keeps in memory what it could not save
      () => 'memory' as const,
    );
  }
}
