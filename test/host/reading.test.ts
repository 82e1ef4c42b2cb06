/** What the status item says of a workspace that was read on a bad disk: the fault in words, or nothing where nothing is wrong. */
import * as vscode from 'vscode';
import { saidOf } from '../../src/features/status/index-messages';
import { Finder } from '../../src/host/workspace-index/finder';
import type { Indexing } from '../../src/host/workspace-index/indexing';
import { Archive, PAGE } from './archive';
import { eventually, same } from './assert';

/** A fault, and what is said of it: detail, and the command that the reader is offered. */
interface Case {
  readonly name: string;
  readonly inject: (archive: Archive) => void;
  readonly detail: string;
  readonly command?: string;
  /** How many of the three texts are known all the same. */
  readonly known?: number;
}

const full = (): Error => new Error('ENOSPC: no space left on device, write');
const busy = (): Error => new Error('EBUSY: resource busy or locked, open');
const refused = (error: () => Error) => (archive: Archive) => {
  archive.files.faults.refuseWrites = error;
};

const FAULTS: readonly Case[] = [
  {
    name: 'a full storage',
    inject: refused(full),
    detail: 'The storage is full, so the index is not kept; it is read anew next time',
  },
  {
    name: 'a storage that somebody holds',
    inject: refused(busy),
    detail: 'Another program may hold the index; it is kept with the next change',
  },
  {
    name: 'a storage that may not be written',
    inject: refused(() => vscode.FileSystemError.NoPermissions('storage')),
    detail: 'There is no permission to keep the index; it is read anew next time',
  },
  {
    name: 'a read-only storage',
    inject: refused(() => new Error('EROFS: read-only file system, open')),
    detail: 'The storage is read-only, so the index is not kept; it is read anew next time',
  },
  {
    name: 'a storage that is broken in some other way',
    inject: refused(() => new Error('EIO: i/o error, write')),
    detail: 'The storage refused the index; it is read anew next time',
  },
  {
    name: 'a file that cannot be read',
    inject: ({ files }) => {
      files.faults.unreadable = (path) => path === '/texts/2.txt';
    },
    detail: '1 files could not be read',
    command: 'bulletin.refresh',
    known: 2,
  },
  {
    name: 'files that are too large',
    inject: (archive) => {
      archive.limits = { files: 100, bytes: 100 };
    },
    detail: '3 files are too large to be read: the limit in the settings',
    command: 'workbench.action.openSettings',
    known: 0,
  },
  {
    name: 'one line of ten megabytes',
    inject: ({ files }) => files.put('/texts/4.txt', '渡口停航。'.repeat(670_000)),
    detail: '1 files are too large to be read: the limit in the settings',
    command: 'workbench.action.openSettings',
  },
  {
    name: 'a hundred thousand files',
    inject: (archive) => {
      archive.limits = { files: 3, bytes: 4_000_000 };
      const many = Array.from({ length: 100_000 }, (_, at) => archive.uri(`/texts/${at}.txt`));
      archive.search = new Finder((async (pattern: unknown) =>
        String(pattern).includes('txt,md') ? many : []) as never);
    },
    detail: '3 of 100000 files read: the limit in the settings',
    command: 'workbench.action.openSettings',
    known: 1,
  },
];

/** Nothing is wrong for the reader in any of these: all that is there is known, and what is gone is gone. */
const HARMLESS: readonly Omit<Case, 'detail'>[] = [
  {
    name: 'a file that vanishes before it is read',
    inject: ({ files }) => {
      files.faults.beforeRead = (path) => {
        if (path === '/texts/1.txt') files.remove(path);
      };
    },
    known: 2,
  },
  {
    name: 'a file that grows while it is read',
    inject: ({ files }) => {
      let grown = 0;
      files.faults.beforeRead = (path) => {
        if (path === '/texts/1.txt' && grown++ === 0) files.put(path, PAGE(6), 1_000_000_000_001);
      };
    },
  },
  {
    name: 'folders that turn in a circle',
    inject: ({ files }) => {
      files.faults.circle = 'again';
    },
  },
  {
    name: 'clocks in the wrong year',
    inject: ({ files }) => {
      files.put('/texts/1.txt', PAGE(1), Date.UTC(2061, 0));
      files.put('/texts/2.txt', PAGE(2), -1);
    },
  },
  {
    name: 'what a killed writer left half-written',
    inject: ({ files }) => {
      files.put('/storage/index/names.json', '[]');
      files.put('/storage/index/3.bin', 'half');
      files.put(`/storage/index/4.bin.${(1).toString(36)}-abc123.tmp`, 'half');
    },
  },
];

const QUIET = { detail: '', warns: false };
/** What is said once the reading has come to its end and the index has been kept, or refused. */
const said = (indexing: Indexing, detail: string) =>
  eventually(`“${detail}” is said`, () =>
    saidOf(indexing.progress, []).detail === detail ? saidOf(indexing.progress, []) : undefined,
  );

describe('what is said of the reading of a workspace', () => {
  let archive: Archive;
  beforeEach(() => {
    archive = new Archive();
    for (const day of [1, 2, 3]) archive.files.put(`/texts/${day}.txt`, PAGE(day));
  });
  afterEach(() => archive.dispose());
  /** Texts, however they are reached: a circle of folders holds each many times over. */
  const texts = (known: readonly string[]): number => new Set(known.map((path) => path.split('/').at(-1))).size;

  for (const { name, inject, detail, command, known = 3 } of FAULTS) {
    it(`with ${name}: the fault`, async () => {
      inject(archive);
      const { indexing, known: found } = await archive.read();
      const { warns, command: offered } = await said(indexing, detail);
      same([texts(found), warns, offered?.command], [known, true, command]);
    });
  }

  for (const { name, inject, known = 3 } of HARMLESS) {
    it(`with ${name}: nothing, as nothing is wrong for the reader`, async () => {
      inject(archive);
      const { indexing, known: found } = await archive.read();
      await archive.kept();
      same([texts(found), saidOf(indexing.progress, [])], [known, QUIET]);
    });
  }

  it('is taken back once whoever held the storage lets go of it, and the index is kept then', async () => {
    archive.files.faults.refuseWrites = busy;
    const { indexing } = await archive.read();
    await said(indexing, 'Another program may hold the index; it is kept with the next change');
    archive.files.faults.refuseWrites = false;
    indexing.refresh();
    await archive.read(indexing);
    await archive.kept();
    await said(indexing, '');
    same((await archive.read()).known.length, 3);
  });
});
