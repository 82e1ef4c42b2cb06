/** Owns registering detection, and the commands that read a file as a bulletin or stop doing so. */
import { type Disposable, type TextDocument, Uri, window, workspace } from 'vscode';
import { isBulletinDocument } from '../../host/language';
import { DisposableStore } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { given, type Read, refused, registerCommandWith } from '../../host/shown/register-command';
import { Detector, isText } from './detector';
import { registerReadingStatus } from './reading-status';
import { registerUndecided } from './undecided';

/** The document that a command is about: that of the clicked title bar, else the active one. */
const documentFrom =
  ({ projections }: Services) =>
  (resource: unknown): Read<TextDocument> => {
    const key = resource instanceof Uri ? resource.toString() : undefined;
    const front = window.activeTextEditor?.document;
    const document =
      key === undefined || key === front?.uri.toString()
        ? front
        : workspace.textDocuments.find(({ uri, isClosed }) => !isClosed && uri.toString() === key);
    if (document === undefined || !isText(document)) return refused('no text that is open');
    return projections.isView(document.uri) ? refused('a view made from a text') : given(document);
  };

export function registerDetection(services: Services): Disposable {
  const { log } = services;
  const detector = new Detector(services);
  const store = new DisposableStore();
  store.add(workspace.onDidCloseTextDocument((document) => detector.closed(document)));
  const opened = (document: TextDocument): void =>
    log.detached('telling whether a text is a bulletin', detector.opened(document));
  store.add(workspace.onDidOpenTextDocument(opened));
  for (const document of workspace.textDocuments) opened(document);
  store.add(registerUndecided(services));
  store.add(registerReadingStatus(services, detector));
  store.add(
    registerCommandWith(log, 'bulletin.readFile', documentFrom(services), async (document) => {
      if (!isBulletinDocument(document)) await detector.read(document);
    }),
  );
  store.add(
    registerCommandWith(log, 'bulletin.stopReadingFile', documentFrom(services), async (document) => {
      if (isBulletinDocument(document)) await services.choices.stop(document);
    }),
  );
  return store;
}
