/** Owns the promise of dist/extension.js: it talks to nobody, runs in a web worker, and loads nothing but vscode. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { read, root } from './sources';

const BUNDLE = 'dist/extension.js';
/** Names of formats and schemas, which look like addresses and are never fetched. */
const NAMESPACES =
  /^https?:\/\/(?:www\.w3\.org|www\.tei-c\.org|schemas\.openxmlformats\.org|www\.idpf\.org|purl\.org|graphml\.graphdrawing\.org)\//;

describe('the bundle', () => {
  let bundle = '';
  before(() => {
    assert.ok(existsSync(join(root, BUNDLE)), 'run npm run build first');
    bundle = read(BUNDLE);
  });

  it('has no network code', () => {
    const found =
      bundle.match(/\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|RTCPeer\w*/g) ?? [];
    assert.deepEqual([...found], []);
    const addresses = bundle.match(/\b(?:https?|wss?):\/\/[^\s"'`)<]+/g) ?? [];
    assert.deepEqual(
      addresses.filter((address) => !NAMESPACES.test(address)),
      [],
    );
  });

  it('names no map: none is in the packages', () => {
    for (const path of [BUNDLE, 'dist/cli.js', 'dist/lib/index.mjs']) {
      assert.doesNotMatch(read(path).slice(-300), /sourceMappingURL/, path);
    }
  });

  it('requires vscode alone', () => {
    const required = new Set([...bundle.matchAll(/\brequire\(\s*["']([^"']+)["']\s*\)/g)].map(([, name]) => name));
    assert.deepEqual([...required], ['vscode']);
    assert.doesNotMatch(bundle, /\bimport\(/);
  });

  it('makes no code from text, and asks for nothing that only node has', () => {
    // what is taken from globalThis by its name may be missing, and is asked for first
    assert.doesNotMatch(bundle, /\beval\(|new Function\(|\bprocess\.\w|\bBuffer\.\w|__dirname|setImmediate\(/);
  });
});
