/** `npm run train:seams -- PATH-TO-CORPORA`: makes src/training/model/seams.model; the same input gives the same bytes. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { trainSeams } from './seams';

const corpora = process.argv[2];
if (corpora === undefined) throw new Error('usage: npm run train:seams -- PATH-TO-CORPORA');
const bytes = trainSeams(corpora);
writeFileSync(join(import.meta.dirname, '../model/seams.model'), bytes);
console.log(`seams.model: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} compressed`);
