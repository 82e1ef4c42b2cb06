/** Owns registering what keeps companion files (corrections, notes) with their text. */
import type { Disposable } from 'vscode';
import { together } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { registerCopies } from './copies';
import { registerMoves } from './moves';
import { registerRecognition } from './recognise';

export function registerCompanions(services: Services): Disposable {
  return together(registerMoves(services), registerRecognition(services), registerCopies(services));
}
