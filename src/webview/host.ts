/**
 * Owns the API that VS Code gives to a page in a webview: messages to its host, and state that survives until it is
 * shown again.
 */

/** `Said` is the type of messages to the host, `Kept` that of the stored state. */
interface PageHost<Said, Kept> {
  postMessage(message: Said): void;
  getState(): unknown;
  setState(state: Kept): void;
}
declare function acquireVsCodeApi<Said, Kept>(): PageHost<Said, Kept>;

/** The host of the page; can be acquired only once. */
export const acquireHost = <Said, Kept>(): PageHost<Said, Kept> => acquireVsCodeApi<Said, Kept>();
