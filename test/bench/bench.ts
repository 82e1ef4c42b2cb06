/** Owns what a benchmark is: named rows, some of them ratios against peers measured in the same run. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export interface Bench {
  readonly name: string;
  /** npm packages with exact versions that the bench compares with; installed in test/bench/.peers by the runner. */
  readonly peers: Readonly<Record<string, string>>;
  /** `peer` imports a peer by its package name (or a path in it). Returns printed rows. */
  run(peer: (name: string) => Promise<unknown>): Promise<readonly BenchRow[]>;
}

export interface BenchRow {
  readonly what: string;
  readonly ours: string;
  readonly peer?: string;
  readonly ratio?: string;
  readonly gate?: string;
}

/** Median of the CPU milliseconds that `runs` runs of `work` take, after one run to warm up. */
export function medianCpu(runs: number, work: () => void): number {
  work();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const before = process.cpuUsage();
    work();
    const used = process.cpuUsage(before);
    times.push((used.user + used.system) / 1000);
  }
  times.sort((a, b) => a - b);
  return times[times.length >> 1] ?? 0;
}

/** Heap and array buffers that stay of what `make` makes, in bytes; the collector is called before and after, however node was started. */
export function retained<T>(make: () => T): { readonly held: number; readonly made: T } {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = (): number => {
    collect();
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = used();
  const made = make();
  return { held: used() - before, made };
}
