/** Owns pages whose rows have the labels that a test gives them: `H|茶园丰收` is a row with its label before it. */
import { type Label, labelIndex } from '../../../../src/core/page/labels/labels';
import type { PageContext, PageReading } from '../../../../src/core/page/model';
import { labelledPageSteps } from '../../../../src/core/page/read';
import { finish } from '../../../../src/core/steps';
import { pages } from '../../reading';
import { prepared } from '../page-of';

const LINE = /^([A-Za-z])\|(.*)$/;

/** The reading of the page with those labels, all so probable; blank lines have none. */
export function readLabelled(source: string, context: PageContext = {}, probable = 1): PageReading {
  const lines = source.split('\n').map((line) => LINE.exec(line) ?? ['', '', line]);
  const page = prepared(lines.map(([, , words = '']) => words).join('\n'), context);
  const labels = Uint8Array.from(page.rows, ({ line }) => labelIndex((lines[line]?.[1] ?? '') as Label));
  const sure = new Float32Array(page.rows.length).fill(probable);
  return finish(labelledPageSteps(page, { labels, margin: sure, starts: sure }, pages));
}

/** Each unit in a line: its kind, then its lines (1-based) with their roles. */
export const unitsOf = ({ units }: PageReading): readonly string[] =>
  units.map(({ kind, roles }) => `${kind}: ${roles.map(({ line, role }) => `${line + 1} ${role}`).join(', ')}`);
