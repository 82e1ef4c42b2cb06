/** Owns mocha in the node extension host: the package as installed. */
import Mocha from 'mocha';
import { MOCHA_OPTIONS } from './run';

export function makeMocha(): Mocha {
  const mocha = new Mocha(MOCHA_OPTIONS);
  // what mocha's own loader does before each file: puts describe and it on globalThis
  mocha.suite.emit('pre-require', globalThis, 'suite', mocha);
  return mocha;
}
