/** Owns reporting problems of sidecar files in the Problems panel. */
import type { Disposable } from 'vscode';
import { readSidecar } from '../../core/corrections/sidecar';
import { sidecarOf, textOf } from '../../host/corrections/sidecars';
import { registerFileProblems } from '../../host/documents/file-problems';
import type { Services } from '../../host/services';

export const registerSidecarProblems = (services: Services): Disposable =>
  registerFileProblems(services, {
    name: 'bulletin-sidecar',
    isOne: ({ path }) => path.endsWith('.bulletin.json'),
    fileOf: sidecarOf,
    textOf,
    read: (content) => readSidecar(content).problems,
    problemsOf: async (text) => (await services.corrections.file(text)).problems,
  });
