/** Owns applying the reader's word to a unit: its kind, and the roles of its rows. */

import { isHeadline } from '../lines/roles';
import type { Role, UnitKind } from '../model';
import { reason } from '../reasons';
import type { ReaderRequest } from '../rows/reader-requests';
import type { UnitDraft } from './unit-drafts';

/** The reader's requests for a unit and its rows are applied last and override everything else. */
export function obeyReader(requests: ReadonlyMap<number, ReaderRequest>, draft: UnitDraft): void {
  let said = false;
  for (const row of draft.rows) {
    const kind = requests.get(row.index)?.kind;
    if (kind === undefined || kind === draft.kind) continue;
    draft.kind = kind;
    for (const other of draft.rows) other.role = roleIn(kind, other.role);
  }
  for (const row of draft.rows) {
    const request = requests.get(row.index);
    if (request === undefined) continue;
    if (request.role !== undefined) row.role = request.role;
    said ||= request.role !== undefined || request.kind !== undefined || request.start === true;
  }
  if (said) draft.reasons.push(reason('reader'));
}

/** The role of a row in a unit whose kind the reader changed. */
function roleIn(kind: UnitKind, role: Role): Role {
  if (kind === 'furniture' || kind === 'teaser') return kind;
  if (kind === 'caption')
    return isHeadline(role) ? 'caption-title' : role === 'byline' ? 'credit' : role === 'jump' ? role : 'caption';
  return role === 'caption-title' ? 'headline' : role === 'credit' ? 'byline' : role === 'jump' ? role : 'body';
}
