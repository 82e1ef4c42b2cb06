/** Owns the file systems of several machines under one scheme: whatever stands before the path says which. */
import * as vscode from 'vscode';
import { MemoryFiles } from './memory';

export class MachinesFiles implements vscode.FileSystemProvider {
  readonly #machines = new Map<string, MemoryFiles>();
  readonly #event = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#event.event;

  /** The files of one machine; none before something is put there. */
  of(machine: string): MemoryFiles {
    const files = this.#machines.get(machine) ?? new MemoryFiles();
    this.#machines.set(machine, files);
    return files;
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    return this.of(uri.authority).stat(uri);
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    return this.of(uri.authority).readDirectory(uri);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    return this.of(uri.authority).readFile(uri);
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
    return this.of(uri.authority).writeFile(uri, bytes);
  }

  createDirectory(uri: vscode.Uri): Promise<void> {
    return this.of(uri.authority).createDirectory(uri);
  }

  delete(uri: vscode.Uri): Promise<void> {
    return this.of(uri.authority).delete(uri);
  }

  rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    return this.of(from.authority).rename(from, to);
  }
}
