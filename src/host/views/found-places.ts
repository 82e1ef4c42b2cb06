/** Owns the results of the current search for other features: the query, and the places in their order. */

/** A search result. */
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

  /** `places` is evaluated on demand. */
  show(query: string, places: () => readonly FoundPlace[]): void {
    this.#query = query;
    this.#of = places;
  }

  clear(): void {
    this.show('', () => []);
  }
}
