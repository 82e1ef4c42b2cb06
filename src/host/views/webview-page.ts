/** Owns the documents of webviews: their content security policy allows only the extension's own script and style sheets. */
import { env, Uri, type Webview } from 'vscode';
import { xml } from '../../core/text/plain';

/** A random nonce of 128 bits. */
const nonceOf = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

interface WebviewPage {
  readonly title: string;
  /** CSS of the extension, placed before the style sheet. */
  readonly style?: string;
  /** File names in dist. */
  readonly sheet: string;
  readonly script: string;
  /** Attributes `data-…` of the body. */
  readonly data?: readonly (readonly [name: string, value: string])[];
  /** HTML in which all foreign text is escaped. */
  readonly body: string;
}

/** The document of a webview. */
export function webviewPage(
  webview: Webview,
  dist: Uri,
  { title, style, sheet, script, data = [], body }: WebviewPage,
): string {
  const nonce = nonceOf();
  const file = (name: string): string => xml(webview.asWebviewUri(Uri.joinPath(dist, name)).toString());
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  const attributes = data.map(([name, value]) => ` data-${name}="${xml(value)}"`);
  return `<!DOCTYPE html>
<html lang="${xml(env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xml(title)}</title>
${style === undefined ? '' : `<style nonce="${nonce}">${style}</style>`}
<link rel="stylesheet" nonce="${nonce}" href="${file(sheet)}">
</head>
<body${attributes.join('')}>
${body}
<script nonce="${nonce}" src="${file(script)}"></script>
</body>
</html>`;
}
