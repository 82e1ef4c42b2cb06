/** Owns what the page of the reading view says to its host, and what it keeps for when it is shown again. */
import type { FromPage, Kept } from '../core/reading-view/messages';

/** What VS Code gives a page in a webview. */
interface VsCodeApi {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: Kept): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

/** The host of the page; it can be acquired once. */
export const acquireHost = (): VsCodeApi => acquireVsCodeApi();
