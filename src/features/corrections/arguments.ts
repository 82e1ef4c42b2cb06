/** Owns validating the arguments of correction commands: an existing text, and a correction of a place in it. */
import { type TextDocument, type Uri, workspace } from 'vscode';
import { findAnchor } from '../../core/anchors/whole';
import { isSame } from '../../core/corrections/change';
import type { Correction } from '../../core/corrections/model';
import { readCorrection } from '../../core/corrections/schema';
import type { Services } from '../../host/services';
import { given, type Read, refused } from '../../host/shown/register-command';
import { countFrom, textFrom, wordsFrom } from '../../host/views/command-arguments';

/** The longest accepted name, in UTF-16 units. */
const LONGEST_NAME = 200;

const noText = refused('no text that is open or in the workspace');

/** A correction of a text, whose place exists in the text. */
interface AskedCorrection {
  readonly uri: Uri;
  readonly correction: Correction;
}

export const correctionFrom =
  ({ projections }: Services) =>
  async (key: unknown, value: unknown): Promise<Read<AskedCorrection>> => {
    const uri = textFrom(key, projections);
    if (uri === undefined) return noText;
    const correction = readCorrection(value);
    if (correction === undefined) return refused('no correction');
    if (!('at' in correction)) return given({ uri, correction });
    const { at } = correction;
    const text = (await workspace.openTextDocument(uri)).getText();
    return findAnchor(text, at).kind === 'found' ? given({ uri, correction }) : refused('its place is not in the text');
  };

/** A correction that is stored for a text. */
export const keptFrom =
  ({ projections, corrections }: Services) =>
  async (key: unknown, value: unknown): Promise<Read<AskedCorrection>> => {
    const uri = textFrom(key, projections);
    if (uri === undefined) return noText;
    const correction = readCorrection(value);
    const isKept = correction !== undefined && (await corrections.of(uri)).some((one) => isSame(one, correction));
    return isKept ? given({ uri, correction }) : refused('no correction of this text');
  };

/** A name in a text. */
interface AskedName {
  readonly uri: Uri;
  readonly name: string;
}

export const nameFrom =
  ({ projections }: Services) =>
  (key: unknown, name: unknown): Read<AskedName> => {
    const [uri, words] = [textFrom(key, projections), wordsFrom(name, LONGEST_NAME)];
    if (uri === undefined) return noText;
    return words === undefined ? refused('no name') : given({ uri, name: words });
  };

/** The start of a jump line in a text. */
interface AskedPlace {
  readonly document: TextDocument;
  readonly start: number;
}

export const placeFrom =
  ({ projections }: Services) =>
  async (key: unknown, offset: unknown): Promise<Read<AskedPlace>> => {
    const [uri, start] = [textFrom(key, projections), countFrom(offset)];
    if (uri === undefined || start === undefined) return noText;
    const document = await workspace.openTextDocument(uri);
    return start < document.getText().length ? given({ document, start }) : refused('its place is not in the text');
  };
