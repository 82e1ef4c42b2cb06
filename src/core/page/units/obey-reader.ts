/** Owns what the reader's word makes of a unit that the labels gave: its kind, and the roles of its rows. */
import type { Role, UnitKind } from '../model';
import { reason } from '../reasons';
import type { ReaderRequest } from '../rows/reader-requests';
import { isHeadline, type UnitDraft } from './unit-drafts';

/** What the reader said of a unit and its rows comes last and counts most. */
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

/** The role of a row in a unit that the reader gave another kind. */
function roleIn(kind: UnitKind, role: Role): Role {
  if (kind === 'furniture' || kind === 'teaser') return kind;
  if (kind === 'caption')
    return isHeadline(role) ? 'caption-title' : role === 'byline' ? 'credit' : role === 'jump' ? role : 'caption';
  return role === 'caption-title' ? 'headline' : role === 'credit' ? 'byline' : role === 'jump' ? role : 'body';
}
