/** Owns what the search at hand found, for whoever takes it elsewhere: the query, and the places in the order they are listed. */

/** A place that was found. */
interface FoundPlace {
  /** The URI of the text, as a string. */
  readonly key: string;
  /** UTF-16 offset. */
  readonly offset: number;
}

export class FoundPlaces {
  #query = '';
  #of: () => readonly FoundPlace[] = () => [];

  get query(): string {
    return this.#query;
  }

  get places(): readonly FoundPlace[] {
    return this.#of();
  }

  /** `places` are gathered when asked for. */
  show(query: string, places: () => readonly FoundPlace[]): void {
    this.#query = query;
    this.#of = places;
  }

  clear(): void {
    this.show('', () => []);
  }
}
