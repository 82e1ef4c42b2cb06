/** Owns the undo history of this window for files beside texts. */
import type { Uri } from 'vscode';

/** How many steps are kept. */
const MOST_STEPS = 1_000;

/** Who made a change: the reader, or an undo or redo. */
export type StepBy = 'reader' | 'undo' | 'redo';

/** A change beside a text. */
export interface Step<Change> {
  readonly uri: Uri;
  readonly change: Change;
  /** The file before and after, if it was written; undefined contents mean that there was no file. */
  readonly file?: { readonly before: string | undefined; readonly after: string | undefined };
}

export class History<Change> {
  readonly #takesBack: (done: Change, next: Change) => boolean;
  #done: readonly Step<Change>[] = [];
  #undone: readonly Step<Change>[] = [];
  /** All files that were written, so that undo restores the exact bytes. */
  #written: readonly Step<Change>[] = [];

  /** `takesBack` tells whether a change reverts another. */
  constructor(takesBack: (done: Change, next: Change) => boolean) {
    this.#takesBack = takesBack;
  }

  /** The step that undo applies to. */
  get last(): Step<Change> | undefined {
    return this.#done.at(-1);
  }

  /** The step that redo applies to. */
  get undone(): Step<Change> | undefined {
    return this.#undone.at(-1);
  }

  /** Records a change: a new one, or the undo or redo of the step that is next. */
  take(step: Step<Change>, by: StepBy): void {
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

  /** A text was renamed. */
  moved(from: Uri, to: Uri): void {
    this.rewrite((step) => (step.uri.toString() === from.toString() ? { ...step, uri: to } : step));
  }

  /** Rewrites all steps, when what they refer to was renamed. */
  rewrite(follow: (step: Step<Change>) => Step<Change>): void {
    this.#done = this.#done.map(follow);
    this.#undone = this.#undone.map(follow);
    this.#written = this.#written.map(follow);
  }

  /** The contents before a recorded change, if the given change reverts it and the file was not written since; else undefined. */
  fileBefore(uri: Uri, change: Change, now: string | undefined): { readonly text: string | undefined } | undefined {
    const step = this.#written.findLast(
      (one) => one.uri.toString() === uri.toString() && one.file?.after === now && this.#takesBack(one.change, change),
    );
    return step && { text: step.file?.before };
  }
}
