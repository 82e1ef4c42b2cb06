/** Owns which kinds of tests `npm test` runs on which system. */

export interface Kind {
  readonly name: string;
  /** In package.json. */
  readonly script: string;
  /** A step without tests of its own; it counts only when it fails. */
  readonly bare?: boolean;
}

const EVERYWHERE: readonly Kind[] = [
  { name: 'types, lint, format', script: 'check', bare: true },
  { name: 'build', script: 'build', bare: true },
  { name: 'unit', script: 'test:unit' },
  { name: 'manifest', script: 'test:manifest' },
  { name: 'grammar', script: 'test:grammar' },
  { name: 'arbitrary text', script: 'test:fuzz' },
];

/** The server of the npm package runs on Linux; elsewhere a desktop VS Code runs the same suite. */
const SERVED: readonly Kind[] = [
  { name: 'node extension host', script: 'test:host' },
  { name: 'web extension host', script: 'test:web' },
  { name: 'restricted mode', script: 'test:restricted' },
  { name: 'workbench', script: 'test:workbench' },
];
const DESKTOP: readonly Kind[] = [{ name: 'desktop', script: 'test:desktop' }];

/** In the order in which they run: what fails soonest first. */
export const kindsOn = (platform: NodeJS.Platform): readonly Kind[] => [
  ...EVERYWHERE,
  ...(platform === 'linux' ? SERVED : DESKTOP),
];
