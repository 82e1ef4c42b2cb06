/** Owns workspace state that is kept in memory, for services that a test makes. */
import type * as vscode from 'vscode';

type State = vscode.Memento & { setKeysForSync(): void };

/** State as VS Code keeps it: what is read is what went through JSON. */
export function memoryState(): State {
  const kept = new Map<string, unknown>();
  return {
    keys: () => [...kept.keys()],
    get: <T>(key: string, other?: T) => (kept.has(key) ? (kept.get(key) as T) : other) as T,
    update: async (key: string, value: unknown) => {
      if (value === undefined) kept.delete(key);
      else kept.set(key, JSON.parse(JSON.stringify(value)));
    },
    setKeysForSync: () => undefined,
  };
}

/** State on a full disk: as VS Code does it, what is set is known at once, and written later. */
export function unwritableState(): State {
  const state = memoryState();
  return {
    ...state,
    update: async (key, value) => {
      await state.update(key, value);
      throw new Error('ENOSPC: no space left on device, write');
    },
  };
}
