/**
 * Owns a stand-in for VS Code with just what rows, hovers and words are made of, so that they can be thrown at by the thousand in plain
 * node. `import './vscode'` comes before anything that imports them.
 */
import Module from 'node:module';

class Uri {
  private constructor(
    readonly scheme: string,
    readonly path: string,
    readonly fragment = '',
  ) {}
  static parse(value: string): Uri {
    const [scheme = '', path = ''] = value.split(/:(.*)/s);
    return new Uri(scheme, decodeURIComponent(path));
  }
  with({ fragment = this.fragment }: { readonly fragment?: string }): Uri {
    return new Uri(this.scheme, this.path, fragment);
  }
  /** Throws where half a character stands in it, as VS Code's does. */
  toString(): string {
    const path = this.path.split('/').map(encodeURIComponent).join('/');
    return `${this.scheme}:${path}${this.fragment && `#${encodeURIComponent(this.fragment)}`}`;
  }
}

class MarkdownString {
  isTrusted?: unknown;
  constructor(readonly value = '') {}
}

class TreeItem {
  constructor(
    readonly label: unknown,
    readonly collapsibleState: number,
  ) {}
}

class Position {
  constructor(
    readonly line: number,
    readonly character: number,
  ) {}
}

class Range {
  constructor(
    readonly start: Position,
    readonly end: Position,
  ) {}
}

class ThemeIcon {
  static readonly File = new ThemeIcon('file');
  constructor(readonly id: string) {}
}

const STAND_IN = {
  Uri,
  MarkdownString,
  TreeItem,
  Position,
  Range,
  ThemeIcon,
  CancellationError: class extends Error {},
  TreeItemCollapsibleState: { None: 0, Collapsed: 1, Expanded: 2 },
  env: { language: 'en' },
  l10n: {
    t: (sentence: string, ...args: readonly unknown[]): string =>
      args.length === 0 ? sentence : sentence.replace(/\{(\d)\}/g, (hole, at) => String(args[Number(at)] ?? hole)),
  },
};

const loader = Module as unknown as { _load(request: string, ...rest: readonly unknown[]): unknown };
const load = loader._load.bind(Module);
loader._load = (request, ...rest) => (request === 'vscode' ? STAND_IN : load(request, ...rest));
