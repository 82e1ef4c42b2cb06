/** Owns what this window has done to files beside texts, step by step across texts, so that it can be undone and done again. */
import type { Uri } from 'vscode';

/** Steps that are remembered. */
const MOST_STEPS = 1_000;

/** Who did a step: the reader, or undoing, or doing again. */
export type StepBy = 'reader' | 'undo' | 'redo';

/** One change of what stands beside a text. */
export interface Step<Change> {
  readonly uri: Uri;
  readonly change: Change;
  /** The file before and after, where it was written; undefined where there was none. */
  readonly file?: { readonly before: string | undefined; readonly after: string | undefined };
}

export class History<Change> {
  readonly #takesBack: (done: Change, next: Change) => boolean;
  #done: readonly Step<Change>[] = [];
  #undone: readonly Step<Change>[] = [];
  /** All files that were written, for going back to what stood there to the byte. */
  #written: readonly Step<Change>[] = [];

  /** `takesBack` says whether a change leads back to where another began. */
  constructor(takesBack: (done: Change, next: Change) => boolean) {
    this.#takesBack = takesBack;
  }

  /** The step that is undone next. */
  get last(): Step<Change> | undefined {
    return this.#done.at(-1);
  }

  /** The step that is done again next. */
  get undone(): Step<Change> | undefined {
    return this.#undone.at(-1);
  }

  /** Takes down what was done: by the reader, or in undoing or doing again the step that it says. */
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

  /** Texts that were renamed are meant by their new names. */
  moved(from: Uri, to: Uri): void {
    this.rewrite((step) => (step.uri.toString() === from.toString() ? { ...step, uri: to } : step));
  }

  /** What was done is known as something else from now on, as what it names has other names. */
  rewrite(follow: (step: Step<Change>) => Step<Change>): void {
    this.#done = this.#done.map(follow);
    this.#undone = this.#undone.map(follow);
    this.#written = this.#written.map(follow);
  }

  /**
   * The file that stood there before, where a change takes back just what led from that to the file as it is; undefined where it
   * does not.
   */
  fileBefore(uri: Uri, change: Change, now: string | undefined): { readonly text: string | undefined } | undefined {
    const step = this.#written.findLast(
      (one) => one.uri.toString() === uri.toString() && one.file?.after === now && this.#takesBack(one.change, change),
    );
    return step && { text: step.file?.before };
  }
}
