/** Owns what the reader has of dates beside marks and hovers: the timeline, copying, hints. */
import type { Disposable } from 'vscode';
import { together } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { registerDateCopy } from './copy';
import { registerDateHints } from './hints';
import { registerDatesView } from './view';

export function registerDates(services: Services): Disposable {
  return together(registerDatesView(services), registerDateCopy(services), registerDateHints(services));
}
