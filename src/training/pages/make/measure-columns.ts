/**
 * `npm run measure:columns -- FOLDER`: the share of generated pages whose columns are recognised, and of their lines
 * read in order.
 */
import { resolve } from 'node:path';
import { Missing, runMain } from '../../../../test/hosts/project';
import { columnMeasures } from './column-measures';

void runMain(async () => {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Missing('usage: npm run measure:columns -- FOLDER, made by npm run make:pages');
  for (const line of columnMeasures(resolve(process.env.INIT_CWD ?? process.cwd(), folder))) console.log(line);
  return 0;
});
