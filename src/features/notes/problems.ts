/** Owns the Problems of files of notes. */
import type { Disposable } from 'vscode';
import { readNotes } from '../../core/notes/file';
import { linesOf } from '../../core/text/lines';
import { registerFileProblems } from '../../host/documents/file-problems';
import { isNotesFile, notesFileOf, textOfNotes } from '../../host/notes/notes-file';
import type { Services } from '../../host/services';

export const registerNotesProblems = (services: Services): Disposable =>
  registerFileProblems(services, {
    name: 'bulletin-notes',
    isOne: isNotesFile,
    fileOf: notesFileOf,
    textOf: textOfNotes,
    read: (content) => {
      const lines = linesOf(content);
      return readNotes(content).problems.map((problem) => ({ ...problem, offset: lines.span(problem.line - 1).start }));
    },
    problemsOf: async (text) => (await services.notes.file(text)).problems,
  });
