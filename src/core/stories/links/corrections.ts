/** Owns finding the place to which a reader's correction refers. */
import type { StoryDocument, StoryPlace } from '../model';

/** The half that a correction names: the jump line of that direction on the line, else the unit that holds the line. */
export function placeOfCorrection(
  documents: readonly StoryDocument[],
  at: { readonly document: string; readonly line: number },
  direction: 'out' | 'in',
): StoryPlace | undefined {
  const document = documents.find(({ key }) => key === at.document);
  if (document === undefined) return undefined;
  const { units, jumpLines } = document.reading;
  const onLine = jumpLines.find((jump) => jump.line === at.line && jump.direction === direction);
  const holds = units.findIndex(({ roles }) => roles.some(({ line }) => line === at.line));
  const unitIndex = onLine?.unit ?? holds;
  const unit = units[unitIndex];
  if (unit === undefined) return undefined;
  const own = jumpLines.filter((jump) => jump.unit === unitIndex && jump.direction === direction);
  const jump = onLine ?? (direction === 'out' ? own[own.length - 1] : own[0]) ?? null;
  const offset = direction === 'out' ? (jump?.start ?? unit.end) : (jump?.end ?? unit.start);
  return { document: at.document, unit: unitIndex, jump, offset, line: jump?.line ?? unit.lines[0] };
}
