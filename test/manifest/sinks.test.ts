/** Owns the promise that foreign text reaches VS Code through few places: each sink is called in one module, which makes words harmless. */
import assert from 'node:assert/strict';
import { type Source, shipped } from './sources';

/** What only one module may call, by the module; see “What is shown, and what is trusted” in src/README.md. */
const SINKS: Readonly<Record<string, RegExp>> = {
  'src/host/shown/messages.ts':
    /\bwindow\.(?:show(?:Information|Warning|Error)Message|setStatusBarMessage|withProgress|showInputBox|createInputBox|show(?:Open|Save)Dialog|createStatusBarItem)\b/g,
  'src/host/shown/pick-list.ts': /\bwindow\.(?:showQuickPick|createQuickPick|showWorkspaceFolderPick)\b/g,
  'src/host/shown/markup.ts': /\bnew MarkdownString\b|\.appendMarkdown\b|\bsupportHtml\b|\bisTrusted = /g,
  'src/host/shown/rows.ts': /\bnew TreeItem\b|\.tooltip = joined\b/g,
  'src/host/shown/register-command.ts': /\bcommands\.register\w*Command\b/g,
  'src/host/shown/context-key.ts': /'setContext'/g,
  'src/host/log.ts': /\bcreateOutputChannel\b|(?<! )\bconsole\.\w+/g,
};

/** Words that are set one by one: what they are set to goes through `shown`, or is a sentence of the interface alone. */
const SET = /\b(?:view|#view)\.(?:description|message|title) = ([\s\S]*?);\n/g;
/** Made with words: their first words go through `shown`. */
const MADE = /\bnew (?:CodeLens|CodeAction|DocumentSymbol|SymbolInformation|InlayHintLabelPart)\(([^;]*?);\n/g;
const MESSAGES = /\bnew Diagnostic\(([^;]*?);\n/g;

/** A promise that nobody waits for, or whose failure is passed over without a word. */
const LOST = /^\s*void [\w.#]+[.(]|=> void [\w.#]+\(|(?:undefined, |catch\()\(\) => (?:undefined|\[\]|\{\})\)/;
/** Where a failure may be passed over: where it is said what that means, and where files beside texts are written, which say it at the place. */
const PASSED_OVER = new Set(['src/host/lifecycle.ts', 'src/host/files/atomic.ts', 'src/host/files/beside.ts']);

const callsOf = ({ text }: Source, sink: RegExp): readonly string[] => [...text.matchAll(sink)].map(([call]) => call);

describe('sinks', () => {
  for (const [home, sink] of Object.entries(SINKS)) {
    it(`of ${home} are called there and nowhere else`, () => {
      const own = shipped.find(({ path }) => path === home);
      assert.ok(own !== undefined && callsOf(own, sink).length > 0, 'the module does not call them itself');
      const elsewhere = shipped.filter(({ path }) => path !== home && !path.startsWith('src/core/'));
      assert.deepEqual(
        elsewhere.flatMap((source) => callsOf(source, sink).map((call) => `${source.path}: ${call}`)),
        [],
      );
    });
  }

  it('that are set or made in several places are given words that went through `shown`', () => {
    const bare = shipped.flatMap(({ path, text }) =>
      [SET, MADE, MESSAGES].flatMap((made) =>
        [...text.matchAll(made)]
          .filter(([, words = '']) => !/\bshown(?:As)?\(/.test(words) && !/^(?:''|\[count, still\][^;]*)$/.test(words))
          .map(([statement]) => `${path}: ${statement.slice(0, 80)}`),
      ),
    );
    assert.deepEqual(bare, []);
  });

  it('have no error lost on the way: work that nobody waits for is given to the log', () => {
    const lost = shipped.flatMap(({ path, text }) =>
      PASSED_OVER.has(path) || path.startsWith('src/core/')
        ? []
        : text.split('\n').flatMap((line, at) => (LOST.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : [])),
    );
    assert.deepEqual(lost, []);
  });
});
