/** Owns what VS Code gives a page in a webview: a way to its host, and what is kept for when the page is shown again. */

/** `Said` is what the page says to its host, `Kept` what it keeps. */
interface PageHost<Said, Kept> {
  postMessage(message: Said): void;
  getState(): unknown;
  setState(state: Kept): void;
}
declare function acquireVsCodeApi<Said, Kept>(): PageHost<Said, Kept>;

/** The host of the page; it can be acquired once. */
export const acquireHost = <Said, Kept>(): PageHost<Said, Kept> => acquireVsCodeApi<Said, Kept>();
