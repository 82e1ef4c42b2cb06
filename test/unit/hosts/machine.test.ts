/** What runs on which system, and what is said where it cannot. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { kindsOn } from '../../hosts/kinds';
import { noDesktop, requireNode } from '../../hosts/machine';
import { root } from '../../hosts/project';

describe('the machine', () => {
  it('runs the suite in a desktop VS Code on macOS and Windows, and in both extension hosts on Linux', () => {
    const scripts = (platform: NodeJS.Platform): readonly string[] => kindsOn(platform).map(({ script }) => script);
    for (const platform of ['darwin', 'win32'] as const) {
      assert.deepEqual(scripts(platform).slice(-1), ['test:desktop']);
    }
    assert.deepEqual(scripts('linux').slice(-4), ['test:host', 'test:web', 'test:restricted', 'test:workbench']);
  });

  it('has a window wherever the system has a display', () => {
    assert.equal(noDesktop({ platform: 'darwin', env: {} }), undefined);
    assert.equal(noDesktop({ platform: 'win32', env: {} }), undefined);
    assert.equal(noDesktop({ platform: 'linux', env: { DISPLAY: ':99' } }), undefined);
    assert.equal(noDesktop({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } }), undefined);
    assert.match(noDesktop({ platform: 'linux', env: { DISPLAY: '' } }) ?? '', /xvfb-run/);
  });

  it('says in words why the desktop tests cannot run, without a stack', () => {
    const say = (env: Readonly<Record<string, string>>): string => {
      const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
      const done = spawnSync(process.execPath, [tsx, 'test/hosts/desktop.ts'], {
        cwd: root,
        encoding: 'utf8',
        env: { PATH: process.env.PATH ?? '', ...env },
      });
      assert.equal(done.status, 1);
      assert.doesNotMatch(done.stderr, /^\s+at /m);
      return done.stderr;
    };
    assert.match(
      say({ VSCODE_EXECUTABLE: '/nowhere/code' }),
      /VSCODE_EXECUTABLE names .nowhere.code, which is not there/,
    );
    if (process.platform === 'linux') assert.match(say({}), /could not run\.\nThere is no display/);
  }).timeout(60_000);

  it('needs the Node that package.json asks for', () => {
    requireNode('20.19.0');
    requireNode('24.0.0');
    assert.throws(() => requireNode('20.18.9'), /Node 20\.19 or newer is needed; this is Node 20\.18\.9/);
    assert.throws(() => requireNode('18.20.0'), /newer is needed/);
  });
});
