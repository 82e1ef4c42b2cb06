/** Owns what this window has done to corrections, step by step across texts, so that it can be undone and done again. */
import type { Uri } from 'vscode';
import { type Change, inverse, isSameChange } from '../../core/corrections/change';

/** Steps that are remembered. */
const MOST_STEPS = 1_000;

/** One change of the corrections of a text. */
export interface Step {
  readonly uri: Uri;
  readonly change: Change;
  /** The file before and after, where it was written; undefined where there was none. */
  readonly file?: { readonly before: string | undefined; readonly after: string | undefined };
}

export class History {
  #done: readonly Step[] = [];
  #undone: readonly Step[] = [];
  /** All files that were written, for going back to what stood there to the byte. */
  #written: readonly Step[] = [];

  /** The step that is undone next. */
  get last(): Step | undefined {
    return this.#done.at(-1);
  }

  /** The step that is done again next. */
  get undone(): Step | undefined {
    return this.#undone.at(-1);
  }

  /** Takes down what was done: by the reader, or in undoing or doing again the step that it says. */
  take(step: Step, by: 'reader' | 'undo' | 'redo'): void {
    if (step.file !== undefined) this.#written = [...this.#written, step].slice(-MOST_STEPS);
    switch (by) {
      case 'reader':
        this.#done = [...this.#done, step].slice(-MOST_STEPS);
        this.#undone = [];
        return;
      case 'undo':
        this.#undone = [...this.#undone, ...this.#done.slice(-1)];
        this.#done = this.#done.slice(0, -1);
        return;
      case 'redo':
        this.#done = [...this.#done, step].slice(-MOST_STEPS);
        this.#undone = this.#undone.slice(0, -1);
        return;
    }
  }

  /** Texts that were renamed are meant by their new names. */
  moved(from: Uri, to: Uri): void {
    const follow = (steps: readonly Step[]): readonly Step[] =>
      steps.map((step) => (step.uri.toString() === from.toString() ? { ...step, uri: to } : step));
    this.#done = follow(this.#done);
    this.#undone = follow(this.#undone);
    this.#written = follow(this.#written);
  }

  /**
   * The file that stood there before, where a change takes back just what led from that to the file as it is; undefined where it
   * does not.
   */
  fileBefore(uri: Uri, change: Change, now: string | undefined): { readonly text: string | undefined } | undefined {
    const step = this.#written.findLast(
      (one) =>
        one.uri.toString() === uri.toString() && one.file?.after === now && isSameChange(inverse(one.change), change),
    );
    return step && { text: step.file?.before };
  }
}
