/** Owns semantic tokens for headlines, bylines and captions, which each colour theme styles in its own way. */
import {
  type CancellationToken,
  type Disposable,
  type DocumentSemanticTokensProvider,
  EventEmitter,
  languages,
  type SemanticTokens,
  SemanticTokensBuilder,
  SemanticTokensLegend,
  type TextDocument,
} from 'vscode';
import type { Role } from '../../core/page/model';
import { BULLETINS } from '../../host/language';
import { together } from '../../host/lifecycle';
import type { Services } from '../../host/services';

/** The token types of package.json by role; a role without an entry is body text. */
const TYPES: ReadonlyMap<Role, string> = new Map([
  ['kicker', 'bulletinKicker'],
  ['headline', 'bulletinHeadline'],
  ['subheadline', 'bulletinDeck'],
  ['section', 'bulletinSubhead'],
  ['byline', 'bulletinByline'],
  ['caption-title', 'bulletinHeadline'],
  ['caption', 'bulletinCaption'],
  ['credit', 'bulletinByline'],
]);
const LEGEND = new SemanticTokensLegend([...new Set(TYPES.values())]);
const INDEX: ReadonlyMap<Role, number> = new Map(
  [...TYPES].map(([role, type]) => [role, LEGEND.tokenTypes.indexOf(type)] as const),
);

class Tokens implements DocumentSemanticTokensProvider, Disposable {
  readonly #services: Services;
  readonly #changed = new EventEmitter<void>();
  readonly #listening: Disposable;
  readonly onDidChangeSemanticTokens = this.#changed.event;

  constructor(services: Services) {
    this.#services = services;
    // a correction changes roles without changing the text
    this.#listening = services.analyses.onDidAnalyse(() => this.#changed.fire());
  }

  async provideDocumentSemanticTokens(document: TextDocument, token: CancellationToken): Promise<SemanticTokens> {
    const { page } = await this.#services.analyses.of(document, token);
    const rows = page.units.flatMap(({ roles }) => roles).sort((a, b) => a.line - b.line);
    const builder = new SemanticTokensBuilder(LEGEND);
    for (const { line, role } of rows) {
      const type = INDEX.get(role);
      const text = type === undefined ? '' : page.lines.text(line);
      const start = text.length - text.trimStart().length;
      const length = text.trim().length;
      if (type !== undefined && length > 0) builder.push(line, start, length, type);
    }
    return builder.build();
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }
}

export function registerTokens(services: Services): Disposable {
  const tokens = new Tokens(services);
  return together(tokens, languages.registerDocumentSemanticTokensProvider(BULLETINS, tokens, LEGEND));
}
