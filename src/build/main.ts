/** Makes the data files of dist/data/ from pinned packages and committed models. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildNames } from './names';
import { buildPages } from './pages';
import { buildReadings } from './readings';
import { buildScript } from './script';

const out = join(import.meta.dirname, '../../dist/data');
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'names.bin'), buildNames());
writeFileSync(join(out, 'pages.bin'), buildPages());
writeFileSync(join(out, 'readings.bin'), buildReadings());
writeFileSync(join(out, 'script.bin'), buildScript());
