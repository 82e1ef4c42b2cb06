/** Owns registering the commands that make and take back corrections. */
import { commands, type Disposable } from 'vscode';
import { DisposableStore } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { registerCommand, registerCommandWith } from '../../host/shown/register-command';
import { correctionFrom, keptFrom, nameFrom, placeFrom } from './arguments';
import { correct } from './by-itself';
import { registerDateCommands } from './dates';
import { registerIssueFacts } from './issue-facts';
import { registerLightBulb } from './light-bulb';
import { pickPerson } from './people';
import { registerReading } from './reading';
import { Said } from './said';
import { registerSidecarProblems } from './sidecars';
import { pickTie, undoTie } from './ties';

export function registerCorrections(services: Services): Disposable {
  const store = new DisposableStore();
  const said = new Said(services);
  store.add(registerLightBulb(services, said));
  store.add(registerDateCommands(services, said));
  store.add(registerSidecarProblems(services));
  const { analyses, corrections, log } = services;
  store.add(
    registerCommandWith(log, '_bulletin.correct', correctionFrom(services), ({ uri, correction }) =>
      correct(services, said, uri, correction),
    ),
  );
  store.add(
    registerCommandWith(log, '_bulletin.takeBack', keptFrom(services), ({ uri, correction }) =>
      corrections.takeBack(uri, [correction]),
    ),
  );
  store.add(
    registerCommandWith(log, '_bulletin.samePerson', nameFrom(services), async ({ uri, name }) => {
      const correction = await pickPerson(services, uri, name);
      if (correction !== undefined) await corrections.add(uri, correction);
    }),
  );
  store.add(registerReading(services, said));
  const tie = (command: string, ask: typeof pickTie): Disposable =>
    registerCommandWith(log, command, placeFrom(services), async ({ document, start }) => {
      const { page } = await analyses.of(document);
      const jump = page.jumpLines.find((one) => one.start === start);
      const correction = jump && (await ask(services, document, jump));
      if (correction !== undefined) await corrections.add(document.uri, correction);
    });
  store.add(tie('_bulletin.linkTo', pickTie));
  store.add(tie('_bulletin.unlink', undoTie));
  // the corrections of the light bulb as a list, for menus and the palette
  store.add(registerCommand(log, 'bulletin.correct', () => commands.executeCommand('editor.action.quickFix')));
  store.add(registerIssueFacts(services));
  return store;
}
