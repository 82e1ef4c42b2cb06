/** Owns what awaits whoever opens the project: tasks, launches and the contributors' page speak of scripts and files that exist. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { manifestText } from './package';
import { read, root } from './sources';

const { scripts } = JSON.parse(manifestText) as { readonly scripts: Readonly<Record<string, string>> };

interface Task {
  readonly label: string;
  readonly script: string;
}
interface Launch {
  readonly name: string;
  readonly program?: string;
  readonly preLaunchTask?: string;
  readonly args: readonly string[];
}
const { tasks } = JSON.parse(read('.vscode/tasks.json')) as { readonly tasks: readonly Task[] };
const { configurations } = JSON.parse(read('.vscode/launch.json')) as { readonly configurations: readonly Launch[] };

describe('development', () => {
  it('has tasks that run scripts which exist', () => {
    assert.deepEqual(
      tasks.filter(({ script }) => !(script in scripts)),
      [],
    );
  });

  it('has launches whose task is there, and whose folders and files exist once it has run', () => {
    const labels = tasks.map(({ label }) => label);
    for (const { name, program, preLaunchTask, args } of configurations) {
      if (preLaunchTask !== undefined) assert.ok(labels.includes(preLaunchTask), name);
      const paths = [program ?? '', ...args].filter((path) => path.startsWith('$' + '{workspaceFolder}/'));
      for (const path of paths)
        assert.ok(existsSync(join(root, path.slice(path.indexOf('/') + 1))), `${name}: ${path}`);
    }
    for (const kind of ['Extension', 'Extension in the browser’s host', 'Unit tests'])
      assert.ok(
        configurations.some(({ name }) => name === kind),
        kind,
      );
  });

  it('names scripts that exist on the contributors’ page', () => {
    const named = [...read('.github/CONTRIBUTING.md').matchAll(/npm (?:run )?(test(?::\w+)?|(?<=run )[\w:]+)/g)];
    assert.ok(named.length > 6);
    assert.deepEqual(
      named.map(([, name]) => name ?? '').filter((name) => !(name in scripts)),
      [],
    );
  });
});
