/** Owns the appearance of a page in the editor: styled headlines, muted furniture. */
import type { Disposable } from 'vscode';
import { together } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { registerLineStyles } from './line-styles';
import { registerTokens } from './tokens';

export const registerTypesetting = (services: Services): Disposable =>
  together(registerTokens(services), registerLineStyles(services));
