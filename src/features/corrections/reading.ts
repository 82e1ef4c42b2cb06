/** Owns the command that sets how a person's name is pronounced; it holds for the person in all texts and both scripts. */
import { type Disposable, l10n } from 'vscode';
import { written } from '../../core/readings/syllables';
import { typedReading } from '../../core/readings/typed';
import type { Services } from '../../host/services';
import { askFor } from '../../host/shown/messages';
import { registerCommandWith } from '../../host/shown/register-command';
import { nameFrom } from './arguments';
import { correct } from './by-itself';
import type { Said } from './said';

export function registerReading(services: Services, said: Said): Disposable {
  const { log, readings, resources, settings } = services;
  return registerCommandWith(log, '_bulletin.setReading', nameFrom(services), async ({ uri, name }) => {
    const tables = await resources.readings();
    const { syllables } = await readings.ofName(name, 'pinyin');
    const now = syllables.map(({ text }) => text).join(' ');
    const read = (typed: string): string | undefined => typedReading(typed, syllables.length, tables)?.join(' ');
    const system = settings.readingSystem();
    const typed = await askFor({
      title: l10n.t('Reading of “{0}”', name),
      prompt: l10n.t('Pinyin with marks or numbers, or zhuyin; a syllable for each character'),
      placeHolder: 'zēng dà chuān, zeng1 da4 chuan1, ㄗㄥ ㄉㄚˋ ㄔㄨㄢ',
      value: syllables.map(({ text }) => written(text, system)).join(' '),
      validateInput: (words) =>
        read(words) === undefined ? l10n.t('This is no reading of {0} characters.', syllables.length) : undefined,
    });
    const reading = typed === undefined ? undefined : read(typed);
    if (reading !== undefined && reading !== now)
      await correct(services, said, uri, { kind: 'reading', name, reading });
  });
}
