/** What a change beside the texts concerns: one text, or all of them. */
import * as vscode from 'vscode';
import type { Corrections } from '../../src/host/corrections/corrections';
import { type Affected, Contexts } from '../../src/host/documents/contexts';
import { Projections } from '../../src/host/documents/projections';
import { Limits } from '../../src/host/files/limits';
import type { Reports } from '../../src/host/log';
import type { Settings } from '../../src/host/settings';
import { eventually, same } from './assert';

const TEXT = vscode.Uri.parse('memory-contexts:/texts/1.bulletin');

/** Contexts whose names and corrections a test decides. */
function made() {
  const corrected = new vscode.EventEmitter<vscode.Uri>();
  const refreshed = new vscode.EventEmitter<void>();
  const reading = new vscode.EventEmitter<void>();
  const state = { names: ['林砚秋 人'], failures: [] as unknown[] };
  const settings = {
    names: () => state.names,
    weekStart: () => 1,
    onDidChangeReading: reading.event,
  } as unknown as Settings;
  const corrections = {
    onDidChange: corrected.event,
    onDidRefresh: refreshed.event,
    of: async () => [],
    names: async () => [],
  } as unknown as Corrections;
  const log: Reports = {
    unexpected: (_, error) => state.failures.push(error),
    refused: (_, why) => state.failures.push(why),
    detached: (_, work) => void work.then(undefined, (error: unknown) => state.failures.push(error)),
  };
  const contexts = new Contexts(settings, corrections, new Projections(), new Limits(), log);
  const told: string[] = [];
  contexts.onDidChange((affected: Affected) => told.push(affected.toString()));
  return { contexts, corrected, refreshed, reading, state, told };
}

describe('contexts', () => {
  it('tell of one text where it alone was corrected', async () => {
    const { contexts, corrected, state, told } = made();
    await contexts.sharedNames();
    corrected.fire(TEXT);
    same(told, [TEXT.toString()], 'told at once');
    await contexts.of(TEXT, '渡口停航');
    same([told, state.failures], [[TEXT.toString()], []], 'told later');
    contexts.dispose();
  });

  it('tell of all texts where names that hold in all are others', async () => {
    const { contexts, corrected, state, told } = made();
    await contexts.sharedNames();
    state.names = ['林砚秋 人', '沙桐镇 地'];
    corrected.fire(TEXT);
    await eventually('all texts', () => (told.length > 1 ? true : undefined));
    same([told, state.failures], [[TEXT.toString(), 'all'], []], 'told');
    same((await contexts.sharedNames()).length, 2, 'names');
    contexts.dispose();
  });

  it('tell of all texts where a setting or everything beside them is read anew', () => {
    const { contexts, refreshed, reading, told } = made();
    refreshed.fire();
    reading.fire();
    same(told, ['all', 'all'], 'told');
    contexts.dispose();
  });
});
