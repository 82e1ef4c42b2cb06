/** Owns registering the date features other than marks and hovers: timeline, copying, inlay hints. */
import type { Disposable } from 'vscode';
import { together } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { registerDateCopy } from './copy';
import { registerDateHints } from './hints';
import { registerDatesView } from './view';

export function registerDates(services: Services): Disposable {
  return together(registerDatesView(services), registerDateCopy(services), registerDateHints(services));
}
