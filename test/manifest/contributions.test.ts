/** Owns the agreement of package.json with the code: whatever one of them names, the other has. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  colorIds,
  commandIds,
  conditions,
  contributes,
  manifest,
  manifestText,
  manifestWords,
  menuItems,
  settingIds,
  views,
} from './package';
import { filesBelow, read, root, shipped } from './sources';

const code = shipped.map(({ text }) => text).join('\n');
const literals = new Set([...code.matchAll(/'((?:_?bulletin)\.[A-Za-z.]+)'/g)].map(([, id]) => id ?? ''));
const viewIds = views.map(({ id }) => id);

/** Keys of what the extension remembers; not seen in package.json. */
const memory = [...code.matchAll(/^const [A-Z_]+ = '(bulletin\.[\w.]+)';$/gm)].map(([, key]) => key ?? '');
const contextKeys = [...code.matchAll(/new ContextKey<\w+>\(\s*'([\w.]+)'/g)].map(([, key]) => key ?? '');
const registered = [
  ...[...literals].filter((id) => id.startsWith('_bulletin.')),
  ...[...code.matchAll(/registerCommand(?:With)?\(\s*[\w.]+,\s*'([\w.]+)'/g)].map(([, id]) => id ?? ''),
  ...[...literals].filter((id) => commandIds.includes(id)),
];

/** The first of `ids` that are not in `known`. */
const missing = (ids: Iterable<string>, known: Iterable<string>): readonly string[] => {
  const all = new Set(known);
  return [...new Set(ids)].filter((id) => !all.has(id)).sort();
};

describe('README', () => {
  const readme = read('README.md');
  const bare = (title: string): string => title.replace(/…$/, '');

  it('names every command, in the three languages', () => {
    for (const words of Object.values(manifestWords)) {
      const titles = contributes.commands.map(({ title }) => words[title.replaceAll('%', '')] ?? title);
      // 下一处提及 is the same command in the view's menu
      const own = titles.filter((_, at) => contributes.commands[at]?.command !== 'bulletin.nextMentionOf');
      assert.deepEqual(
        own.filter((title) => !readme.includes(bare(title))),
        [],
      );
    }
  });

  it('names every setting and colour', () => {
    const ids = [...settingIds, ...colorIds];
    assert.deepEqual(
      ids.filter((id) => !readme.includes(`| \`${id}\` |`)),
      [],
    );
  });

  it('names every key', () => {
    const keys = (contributes.keybindings ?? []).map(({ key }) => `\`${key}\``);
    assert.deepEqual(
      keys.filter((key) => !readme.includes(key)),
      [],
    );
  });
});

describe('contributions', () => {
  it('have every command in the code, and the code’s commands here; those with a leading _ are for the code alone', () => {
    assert.deepEqual(missing(commandIds, registered), []);
    assert.deepEqual(
      missing(registered, commandIds).filter((id) => !id.startsWith('_bulletin.')),
      [],
    );
    assert.deepEqual(
      commandIds.filter((id, index) => commandIds.indexOf(id) !== index),
      [],
    );
  });

  it('know every id that the code names', () => {
    const focus = viewIds.map((id) => `${id}.focus`);
    const known = [
      ...commandIds,
      ...settingIds,
      ...registered,
      ...viewIds,
      ...focus,
      ...colorIds,
      ...contextKeys,
      ...memory,
    ];
    assert.deepEqual(missing(literals, known), []);
  });

  it('have every view and colour in the code', () => {
    assert.deepEqual(missing([...viewIds, ...colorIds], literals), []);
    assert.deepEqual(
      missing(
        contributes.viewsWelcome.map(({ view }) => view),
        viewIds,
      ),
      [],
    );
  });

  it('have every setting read in the code, and no other', () => {
    const reads = [...code.matchAll(/#read(?:<[^(]*>)?\(\s*['`]([\w.${}]+)['`]/g)].map(([, key]) => key ?? '');
    const pattern = (key: string): RegExp => new RegExp(`^bulletin\\.${key.replace(/\$\{\w+\}/g, '[\\w]+')}$`);
    assert.ok(reads.length > 0);
    assert.deepEqual(
      settingIds.filter((id) => !reads.some((key) => pattern(key).test(id))),
      [],
    );
    assert.deepEqual(
      reads.filter((key) => !settingIds.some((id) => pattern(key).test(id))),
      [],
    );
  });

  it('set every context key that conditions ask for, and ask for every one that is set', () => {
    const WEBVIEW = /activeWebviewPanelId == ([\w.]+)/g;
    const webviews = conditions.flatMap((condition) => [...condition.matchAll(WEBVIEW)].map(([, type = '']) => type));
    assert.deepEqual(missing(webviews, literals), []);
    const asked = conditions.flatMap((condition) => condition.replace(WEBVIEW, '').match(/\bbulletin\.[\w.]+/g) ?? []);
    assert.deepEqual(missing(asked, [...contextKeys, ...viewIds, ...settingIds.map((id) => `config.${id}`)]), []);
    assert.deepEqual(missing(contextKeys, asked), []);
  });

  it('name only kinds of tree items that the code makes', () => {
    const asked = conditions.flatMap((one) => [...one.matchAll(/viewItem == '?([\w-]+)'?/g)].map(([, id]) => id ?? ''));
    const made = [...code.matchAll(/contextValue: ([^;\n]+),\n/g)].flatMap(
      ([, value]) => value?.match(/[\w-]+/g) ?? [],
    );
    const unitKinds = ['article', 'caption', 'teaser', 'furniture'];
    assert.deepEqual(missing(asked, [...made, ...unitKinds]), []);
  });

  it('sort in the palette by topic: each category begins with the name of them all', () => {
    for (const words of Object.values(manifestWords)) {
      for (const { category = '' } of contributes.commands) {
        assert.ok(words[category.replaceAll('%', '')]?.startsWith(words['category'] ?? '?'), category);
      }
    }
  });

  it('give every command a title of its own, a category, and an icon only where it is shown', () => {
    for (const { command, title, category, icon } of contributes.commands) {
      assert.match(category ?? '', /^%category(?:\.\w+)?%$/, command);
      assert.match(title, /^%command\.\w+%$/, command);
      const bars = menuItems.filter((item) => item.command === command && item.group?.startsWith('navigation'));
      const inBar = bars.some(({ menu }) => /title|inline/.test(menu)) || bars.some(({ group }) => group === 'inline');
      const inline = menuItems.some((item) => item.command === command && item.group?.startsWith('inline'));
      assert.equal(icon !== undefined, inBar || inline, `${command}: icon`);
    }
  });

  it('have in the palette what can be done from there: what needs a row of a list is not, and enablement is not said twice', () => {
    const palette = new Map(contributes.menus['commandPalette']?.map(({ command = '', when = '' }) => [command, when]));
    const inMenu = (command: string, menu: RegExp): boolean =>
      menuItems.some((item) => item.command === command && menu.test(item.menu));
    for (const { command, enablement } of contributes.commands) {
      const when = palette.get(command);
      if (when !== undefined) assert.notEqual(when, enablement, command);
      // on a row and nowhere else: there is no cursor that says which
      const onlyOnRows = inMenu(command, /^view\/item/) && !inMenu(command, /^(?:editor|view\/title)/);
      if (onlyOnRows) assert.ok(when !== undefined, `${command}: from the palette it has no row`);
      // a view offers it for its own state alone
      const state = menuItems
        .find((item) => item.command === command && item.menu === 'view/title')
        ?.when?.split(' && ')[1];
      if (state !== undefined) assert.equal(enablement, state, command);
    }
  });

  it('ask for nothing in a menu that enablement forbids there', () => {
    for (const { command, enablement = '' } of contributes.commands) {
      const schemes = (text: string): readonly string[] => text.match(/resourceScheme (?:==|=~) \S+/g) ?? [];
      const needed = schemes(enablement);
      if (needed.length === 0) continue;
      for (const { menu, when = '' } of menuItems.filter((item) => item.command === command && item.when !== 'false')) {
        assert.deepEqual(schemes(when), needed, `${menu}: ${command}`);
      }
    }
  });

  it('title commands with a verb, in title case, with “…” where they ask for something', () => {
    const verbs =
      /^(?:Add|Always Convert|Attach|Choose|Close|Clear|Convert|Copy|Correct|Delete|Edit|Export|Filter|Go to|Highlight|Import|Keep|Make|Mark|Open|Read|Redo|Refresh|Save|Search|Set|Show|Stop|Take|Undo)\b/;
    const small = new Set(['a', 'and', 'as', 'at', 'by', 'in', 'of', 'or', 'the', 'to']);
    for (const { title } of contributes.commands) {
      const text = manifestWords.en[title.slice(1, -1)] ?? '';
      assert.match(text, verbs);
      const words = text.replace('…', '').split(/[ (]+/);
      const odd = words.filter((word, at) => {
        const inner = at > 0 && at < words.length - 1;
        return inner && small.has(word.toLowerCase())
          ? /^[A-Z]/.test(word) && word !== 'As' && word !== 'It'
          : !/^[A-Z0-9]/.test(word);
      });
      assert.deepEqual(odd, [], text);
      // the three languages agree on whether something is asked
      for (const words of Object.values(manifestWords)) {
        assert.equal(words[title.slice(1, -1)]?.endsWith('…'), text.endsWith('…'), text);
      }
    }
  });

  it('say in every menu when an item is there', () => {
    for (const { menu, command, submenu, when } of menuItems) {
      assert.ok(when, `${menu}: ${command ?? submenu}`);
      if (command !== undefined) assert.ok(commandIds.includes(command), `${menu}: ${command}`);
    }
  });

  it('bind keys to commands of ours, only in a bulletin', () => {
    for (const { command, key, mac, when } of contributes.keybindings ?? []) {
      // F4 steps through results everywhere in VS Code; ours only while there are some
      if (/^(?:shift\+)?f4$/.test(key)) {
        assert.match(when ?? '', /^bulletin\.hasResults && /, command);
        continue;
      }
      assert.ok(commandIds.includes(command), command);
      assert.match(when ?? '', /bulletin/, command);
      // Ctrl+Alt is AltGr, which types characters on many keyboards; on a Mac Cmd+Alt+[ folds and Cmd+Alt+T closes editors.
      // Of the chords after Ctrl+K, VS Code itself takes those below and all that hold Ctrl down; N only in a browser on Windows.
      assert.match(key, /^ctrl\+k [^ +]$/, command);
      // R is *Reveal Active File in Explorer* on a desktop: in a bulletin it reads, and that stays in the palette.
      if (command !== 'bulletin.openReadingView') assert.doesNotMatch(key, / [bcdefimoprstuwxyz]$/, command);
      assert.equal(mac, key.replace('ctrl', 'cmd'), command);
    }
  });

  it('describe, order and scope every setting, with a default of its type', () => {
    const orders = Object.entries(contributes.configuration.properties).map(([id, setting]) => {
      assert.match(setting.markdownDescription ?? '', /^%setting\.[\w.]+%$/, id);
      assert.ok(setting.scope, id);
      if (setting.enum !== undefined) {
        assert.ok(setting.enum.includes(String(setting.default)), id);
        assert.equal(setting.enumItemLabels?.length, setting.enum.length, id);
      } else if (typeof setting.type === 'string') {
        const type = Array.isArray(setting.default) ? 'array' : typeof setting.default;
        assert.equal(type, setting.type, id);
      }
      return setting.order;
    });
    assert.deepEqual(
      orders,
      orders.map((_, at) => at + 1),
      'they are shown in the order in which they stand here',
    );
    const listed = [...read('README.md').matchAll(/^\| `(bulletin\.[\w.]+)` \| `([^`]*)` \|/gm)];
    assert.deepEqual(
      listed.map(([, id, value = '']) => [id, JSON.parse(value) as unknown]),
      Object.entries(contributes.configuration.properties).map(([id, setting]) => [id, setting.default]),
      'README lists them in that order, with their defaults',
    );
  });

  it('have a test that names each setting: test/host/settings.test.ts is where most are shown to take effect at once', () => {
    const tests = ['test/host', 'test/workbench'].flatMap(filesBelow).map(read).join('\n');
    assert.deepEqual(
      settingIds.filter((id) => !new RegExp(`['"]${id.replace(/\./g, '\\.')}['"]`).test(tests)),
      [],
    );
  });

  it('walk through in seven steps, each with a picture for each kind of theme, a button, and an end that a reader reaches', () => {
    const [walkthrough, ...more] = contributes.walkthroughs ?? [];
    assert.ok(walkthrough);
    assert.deepEqual(more, []);
    assert.equal(walkthrough.steps.length, 7);
    for (const { id, title, description, completionEvents, media } of walkthrough.steps) {
      for (const key of [title, description, media.altText]) assert.match(key, /^%walkthrough\.[\w.]+%$/, id);
      assert.deepEqual(Object.keys(media.image).sort(), ['dark', 'hc', 'hcLight', 'light'], id);
      for (const [language, words] of Object.entries(manifestWords)) {
        for (const key of Object.values(media.image)) {
          const file = words[key.slice(1, -1)] ?? '';
          assert.match(file, new RegExp(`^media/walkthrough/${language}/${id}-(?:dark|light)\\.png$`), id);
          assert.ok(existsSync(join(root, file)), `${id}: ${file}`);
        }
      }
      const ends = completionEvents.map((event) => /^(onCommand|onView):(.+)$/.exec(event)?.slice(1) ?? []);
      assert.ok(ends.length > 0, id);
      for (const [kind = '', name = ''] of ends) {
        assert.ok((kind === 'onView' ? viewIds : commandIds).includes(name), `${id}: ${kind} ${name}`);
      }
      for (const words of Object.values(manifestWords)) {
        const text = words[description.slice(1, -1)] ?? '';
        const linked = [...text.matchAll(/\(command:([\w.]+)(?:\?([^)]*))?\)/g)];
        assert.ok(linked.length > 0, `${id}: no button`);
        for (const [, command = '', query] of linked) {
          assert.ok([...commandIds, ...viewIds.map((view) => `${view}.focus`)].includes(command), `${id}: ${command}`);
          if (query !== undefined) assert.ok(Array.isArray(JSON.parse(decodeURIComponent(query))), `${id}: ${query}`);
        }
        assert.doesNotMatch(text, /https?:/, `${id}: works without a network`);
      }
    }
  });

  it('point to files that exist', () => {
    const paths = [
      ...manifestText.matchAll(/"(?:path|configuration|url|icon|image|svg|markdown)": "(\.?\/?[\w-]+\/[^"]+)"/g),
    ];
    assert.ok(paths.length > 0);
    for (const [, path] of paths) assert.ok(existsSync(join(root, path ?? '')), path);
  });

  it('run on desktop, remote and web from one file, in virtual and untrusted workspaces, and start on no general event', () => {
    assert.equal(manifest.main, manifest.browser);
    const { virtualWorkspaces, untrustedWorkspaces } = manifest.capabilities;
    assert.equal(virtualWorkspaces, true);
    // “limited” is what lets settings be restricted; everything else works there
    assert.equal(untrustedWorkspaces.supported, 'limited');
    assert.deepEqual(missing(untrustedWorkspaces.restrictedConfigurations, settingIds), []);
    assert.deepEqual(
      settingIds.filter((id) => /\.(?:detection|index\.\w+|search\.\w+)$/.test(id)),
      untrustedWorkspaces.restrictedConfigurations,
      'what costs time and memory',
    );
    assert.deepEqual(
      manifest.activationEvents.filter(
        (event) => !/^onLanguage:|^onFileSystem:|^onWebviewPanel:bulletin\./.test(event),
      ),
      [],
    );
  });
});
