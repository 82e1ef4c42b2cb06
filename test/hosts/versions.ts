/** Owns which real VS Code the tests run in, and what each needs from npm. */

/** An npm package that carries a VS Code server with its web workbench, and the Node it was made for. */
export interface HostVersion {
  readonly codeServer: string;
  readonly vscode: string;
  readonly nodeMajor: number;
  /** Version of the npm package that carries that Node, for machines with another. */
  readonly node: string;
  /** ripgrep, where the server's own copy is a download from elsewhere. */
  readonly ripgrep?: string;
  /** Folders of lib/vscode that nothing here uses: a third of the disk space. */
  readonly trim: readonly string[];
}

export const HOST_VERSIONS: readonly HostVersion[] = [
  {
    codeServer: '4.139.1',
    vscode: '1.139.1',
    nodeMajor: 24,
    node: '24.21.0',
    trim: [
      'node_modules/@github',
      'node_modules/@microsoft/mxc-sdk',
      'node_modules/@devcontainers',
      'extensions/copilot',
      'extensions/mermaid-markdown-features',
    ],
  },
  // the oldest that engines.vscode in package.json promises
  { codeServer: '4.100.3', vscode: '1.100.3', nodeMajor: 20, node: '20.19.5', ripgrep: '1.18.0', trim: [] },
];

/** The version that VSCODE_HOST_VERSION names by either number; the newest where it names none. */
export function wantedVersion(wanted = process.env.VSCODE_HOST_VERSION): HostVersion {
  const found = HOST_VERSIONS.find(
    ({ codeServer, vscode }) => wanted === undefined || wanted === codeServer || wanted === vscode,
  );
  if (found !== undefined) return found;
  const known = HOST_VERSIONS.map(({ codeServer, vscode }) => `${codeServer} (VS Code ${vscode})`).join(', ');
  throw new Error(`VSCODE_HOST_VERSION=${wanted} is not known; known: ${known}`);
}
