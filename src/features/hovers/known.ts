/** Owns gathering the content of a name's hover from the document, its issue, and the part of the workspace that is indexed. */
import type { CancellationToken, TextDocument } from 'vscode';
import type { Analysis } from '../../core/analysis';
import { entityOfMention, gatherEntities } from '../../core/corpus/entities';
import { peopleMeant } from '../../core/names/document/short-forms';
import type { NameKind } from '../../core/names/model';
import { convertByDictionary } from '../../core/script/convert';
import type { Services } from '../../host/services';
import type { KnownName } from './names';

/** How long the hover waits for a small workspace to be indexed, in milliseconds. */
const PATIENCE = 400;

/** The name in traditional characters, or in simplified if it is traditional; '' if both are the same. */
async function otherScript({ resources, settings }: Services, name: string, kind: NameKind): Promise<string> {
  const tables = await resources.script();
  const names = [{ start: 0, end: name.length, kind }];
  const traditional = convertByDictionary(name, tables, { to: settings.traditionalTarget(), names }).text;
  if (traditional !== name) return traditional;
  const simplified = convertByDictionary(name, tables, { to: 'cn' }).text;
  return simplified === name ? '' : simplified;
}

/** What is known about the name at an offset; undefined if there is none. */
export async function knownAt(
  services: Services,
  document: TextDocument,
  analysis: Analysis,
  offset: number,
  token: CancellationToken,
): Promise<KnownName | undefined> {
  const { analyses, issues, projections, resources, scopes } = services;
  const names = await analyses.namesIn(analysis, token);
  const mention = names.mentions.find(({ spans }) => spans.some(({ start, end }) => start <= offset && offset < end));
  if (mention === undefined) return undefined;
  const { fold } = await resources.names();
  const { uri } = document;
  const key = uri.toString();
  const here = entityOfMention(gatherEntities([{ key, page: analysis.page, names }], fold), key, mention);
  if (here === undefined) return undefined;
  const isView = projections.isView(uri);
  const issue = isView ? [] : await scopes.gathered((await issues.of(uri, token)).texts, token);
  return {
    uri,
    mention,
    here,
    issue,
    workspace: isView ? undefined : await scopes.known(PATIENCE),
    otherScript: await otherScript(services, here.name, here.kind),
    reading: here.kind === 'person' ? await services.readings.ofName(here.name) : undefined,
    candidates: peopleMeant(analysis.page, names, mention, fold),
  };
}
