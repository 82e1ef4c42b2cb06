/** Owns package.json as the manifest tests see it: typed, with every word it shows. */
import { read } from './sources';

export interface Command {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
  readonly icon?: string;
  readonly enablement?: string;
}

export interface MenuItem {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
  readonly group?: string;
}

export interface View {
  readonly id: string;
  readonly name: string;
  readonly when?: string;
}

export interface Setting {
  readonly type: string | readonly string[];
  readonly default: unknown;
  readonly scope?: string;
  readonly order?: number;
  readonly markdownDescription?: string;
  readonly enum?: readonly string[];
  readonly enumItemLabels?: readonly string[];
}

export interface Color {
  readonly id: string;
  readonly description: string;
  readonly defaults: Readonly<Record<string, string>>;
}

export interface Keybinding {
  readonly command: string;
  readonly key: string;
  readonly mac?: string;
  readonly when?: string;
}

export interface Step {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly completionEvents: readonly string[];
  readonly media: { readonly image: Readonly<Record<string, string>>; readonly altText: string };
}

export interface Package {
  readonly files: readonly string[];
  readonly activationEvents: readonly string[];
  readonly capabilities: {
    readonly virtualWorkspaces: boolean;
    readonly untrustedWorkspaces: {
      readonly supported: boolean | 'limited';
      readonly restrictedConfigurations: readonly string[];
    };
  };
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
  readonly l10n: string;
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly views: Readonly<Record<string, readonly View[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string; readonly when?: string }[];
    readonly colors: readonly Color[];
    readonly keybindings?: readonly Keybinding[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly walkthroughs?: readonly { readonly id: string; readonly steps: readonly Step[] }[];
  };
}

export const manifestText = read('package.json');
export const manifest = JSON.parse(manifestText) as Package;
export const { contributes } = manifest;

export const commandIds = contributes.commands.map(({ command }) => command);
export const views = Object.values(contributes.views).flat();
export const settingIds = Object.keys(contributes.configuration.properties);
export const colorIds = contributes.colors.map(({ id }) => id);
export const menuItems = Object.entries(contributes.menus).flatMap(([menu, items]) =>
  items.map((item) => ({ menu, ...item })),
);

/** Every condition in the manifest. */
export const conditions: readonly string[] = [
  ...manifestText.matchAll(/"(?:when|enablement)": "((?:[^"\\]|\\.)*)"/g),
].map(([, condition]) => condition ?? '');

export type Words = Readonly<Record<string, string>>;
const wordsOf = (path: string): Words => JSON.parse(read(path)) as Words;

/** The words of the manifest, by language; `en` is the default. */
export const manifestWords: Readonly<Record<'en' | 'zh-cn' | 'zh-tw', Words>> = {
  en: wordsOf('package.nls.json'),
  'zh-cn': wordsOf('package.nls.zh-cn.json'),
  'zh-tw': wordsOf('package.nls.zh-tw.json'),
};

/** The translations of what the code says, by language; the key is the English sentence. */
export const codeWords: Readonly<Record<'zh-cn' | 'zh-tw', Words>> = {
  'zh-cn': wordsOf(`${manifest.l10n}/bundle.l10n.zh-cn.json`),
  'zh-tw': wordsOf(`${manifest.l10n}/bundle.l10n.zh-tw.json`),
};
