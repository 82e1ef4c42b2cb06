/** Owns reading VS Code's own list of default keys, and which of them collide with keys of ours in a bulletin. */

export interface Binding {
  readonly key: string;
  readonly command: string;
  readonly when?: string;
}

/** A key of package.json. */
export interface OwnBinding extends Binding {
  readonly mac?: string;
}

/** The bindings of the list: JSON with comments, one binding after the other. */
export function readKeys(text: string): readonly Binding[] {
  const field = (entry: string, name: string): string | undefined =>
    new RegExp(`"${name}": *("(?:[^"\\\\]|\\\\.)*")`).exec(entry)?.[1];
  return (text.match(/\{ "key"[^}]*\}/g) ?? []).flatMap((entry): Binding[] => {
    const [key, command, when] = ['key', 'command', 'when'].map((name) => field(entry, name));
    if (key === undefined || command === undefined) return [];
    const words = (json: string): string => JSON.parse(json) as string;
    return [{ key: words(key), command: words(command), ...(when === undefined ? {} : { when: words(when) }) }];
  });
}

/** What holds of no editor with a bulletin in it: texts of another kind, other parts of the window. */
const OTHER =
  /^(?:false|(?:editorLangId|resourceLangId) == '?(?!bulletin)\w.*|!editor(?:Text)?Focus|activeCustomEditorId.*|focusedView == .*|reference-list\.hasResult|(?:notebook|terminal|inSearchEditor|listFocus|inDebugRepl|scmRepository|accessibleView|chat|inChat)\w*.*)$/;
const LANGUAGES = /^(?:editorLangId|resourceLangId) =~ \/(.*)\/$/;

function isOther(part: string): boolean {
  const languages = LANGUAGES.exec(part)?.[1];
  return languages === undefined ? OTHER.test(part) : !new RegExp(languages).test('bulletin');
}

/** Whether each way for a condition to hold is elsewhere. */
const elsewhere = (when: string): boolean =>
  when !== '' && when.split('||').every((way) => way.split('&&').some((part) => isOther(part.trim())));

/** Keys of ours that VS Code has already, as a whole or as their first half, each with what it does there. */
export function collisions(known: readonly Binding[], bindings: readonly OwnBinding[]): readonly string[] {
  // while a list of ours is shown, VS Code's keys for the next row of a list are that list's, as they are any list's
  const own = bindings.filter(({ when = '' }) => !when.startsWith('bulletin.hasResults'));
  const others = known.filter(
    ({ command, when = '' }) => !own.some((binding) => binding.command === command) && !elsewhere(when),
  );
  const onMac = known.some(({ key }) => key.startsWith('cmd+'));
  return own.flatMap(({ key: usual, mac = usual }) => {
    const key = onMac ? mac : usual;
    const [first = ''] = key.split(' ');
    return others
      .filter((one) => one.key === key || one.key === first)
      .map(({ key: taken, command }) => `${taken}: ${command}`);
  });
}
