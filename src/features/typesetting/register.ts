/** Owns how a page looks in the editor: headlines as headlines, furniture muted. */
import type { Disposable } from 'vscode';
import { together } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { registerLineStyles } from './line-styles';
import { registerTokens } from './tokens';

export const registerTypesetting = (services: Services): Disposable =>
  together(registerTokens(services), registerLineStyles(services));
