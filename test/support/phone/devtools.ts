/**
 * Phones of WeChat DevTools. One project window is one phone, so every phone gets a copy of the package as a project of
 * its own and a port of its own; who holds it is what the emulator's pass says, as on the emulator's phone.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import automator from 'miniprogram-automator';
import { root } from '../../../scripts/root';
import { useEmulator } from './in-the-app';
import { phoneOf } from './phone';
import type { PhoneScene } from './scene';

const firstPort = 9420;
const startMs = 120_000;

/** Nothing is opened before the first phone. */
export function openDevtools(cliPath: string): Pick<PhoneScene, 'open' | 'close'> {
  let port = firstPort;
  return {
    async open(person) {
      const projectPath = copyOfPackage();
      const projectConfig = { setting: { urlCheck: false } };
      const own = { cliPath, projectPath, projectConfig, port: port++, trustProject: true, timeout: startMs };
      const app = await automator.launch(own);
      // The app has asked its own cloud by now; begun again, it asks the emulator's.
      await app.evaluate(useEmulator, person.base);
      await app.callWxMethod('reLaunch', { url: '/pages/home/home' });
      const close = async (): Promise<void> => {
        await app.close();
        rmSync(projectPath, { recursive: true, force: true });
      };
      return phoneOf({ person, app, close });
    },
    close: () => Promise.resolve(),
  };
}

function copyOfPackage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhiye-devtools-'));
  for (const path of ['project.config.json', 'dist/weapp', 'dist/cloudfunctions']) {
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  return folder;
}
