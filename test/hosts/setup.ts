/** `npm run setup`: installs the VS Code that the tests run in, which they otherwise do themselves. */
import { ensureHost } from './install';
import { runMain } from './project';

void runMain(async () => {
  const host = await ensureHost(console.log);
  console.log(`VS Code ${host.version.vscode}: ${host.serverMain}`);
  return 0;
});
