/** Owns mocha in the web worker extension host: its build for browsers, a plain script that sets globalThis.mocha. */
import 'mocha/mocha.js';
import { MOCHA_OPTIONS } from './run';

interface BrowserMocha extends Mocha {
  setup(options: object): Mocha;
}

export function makeMocha(): Mocha {
  return (globalThis as unknown as { mocha: BrowserMocha }).mocha.setup({ ...MOCHA_OPTIONS, reporter: class {} });
}
