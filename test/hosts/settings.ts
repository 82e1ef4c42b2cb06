/** Owns the user settings that the hosts start with. */

export type Settings = Readonly<Record<string, unknown>>;

/** Nothing calls out, nothing greets, nothing asks. */
export const QUIET_SETTINGS: Settings = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcome.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'git.openRepositoryInParentFolders': 'never',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
};

/** On top of that, nothing moves and nothing varies. */
export const TEST_SETTINGS: Settings = {
  ...QUIET_SETTINGS,
  'git.enabled': false,
  // a browser's workbench saves by itself what a slow test has not put back within a second
  'files.autoSave': 'off',
  // else the host looks for open ports through all processes of the machine every few seconds, on the thread that is measured
  'remote.autoForwardPorts': false,
  'remote.autoForwardPortsSource': 'output',
  // built in, it copies and splits every document that changes, on the same thread as what is measured
  'merge-conflict.codeLens.enabled': false,
  'merge-conflict.decorators.enabled': false,
  'files.simpleDialog.enable': true,
  'workbench.editor.useModal': 'off',
  'workbench.reduceMotion': 'on',
  'workbench.colorTheme': 'Default Dark Modern',
  'editor.fontFamily': "'DejaVu Sans Mono', 'Noto Sans SC', monospace",
};

/** No folder is trusted, and nobody is asked: what VS Code calls restricted mode. */
export const RESTRICTED_SETTINGS: Settings = {
  ...TEST_SETTINGS,
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.emptyWindow': false,
  'security.workspace.trust.untrustedFiles': 'open',
};
