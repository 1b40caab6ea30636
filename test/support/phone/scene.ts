/** A world and phones running the package for WeChat: the emulator's, or DevTools where its command line is named. */
import automator from 'miniprogram-automator';
import type { PersonOnPhone } from '../../../emulator/seed/person';
import { runPhones } from '../../../emulator/phone/automation/run-phones';
import { build } from '../../../scripts/build';
import { chromiumPath } from '../../../scripts/requirements';
import type { Closing } from '../for-this-file';
import { startWorld, type World } from '../world';
import { openDevtools } from './devtools';
import { phoneOf, type Phone } from './phone';
import { pushArguments } from '../../../scripts/push-arguments';

export interface PhoneScene extends Closing {
  readonly world: World;
  open(person: PersonOnPhone): Promise<Phone>;
}

/** Opens it. `DEVTOOLS_CLI` is the path of DevTools' command line. */
export async function openPhoneScene(): Promise<PhoneScene> {
  await build(['weapp'], () => undefined);
  return openPhonesIn(await startWorld({ args: [...pushArguments, '--weapp', 'dist/weapp'] }));
}

/** Phones in a world that has the package; closing them ends it. */
export async function openPhonesIn(world: World): Promise<PhoneScene> {
  const cliPath = process.env['DEVTOOLS_CLI'];
  const { open, close } = cliPath ? openDevtools(cliPath) : await openEmulated();
  return {
    world,
    open,
    async close() {
      await close();
      await world.stop();
    },
  };
}

async function openEmulated(): Promise<Pick<PhoneScene, 'open' | 'close'>> {
  const phones = await runPhones(chromiumPath());
  return {
    async open(person) {
      const { wsEndpoint, page, close } = await phones.open(`${person.base}weapp/`, 0);
      const app = await automator.connect({ wsEndpoint });
      const end = async (): Promise<void> => {
        app.disconnect();
        await close();
      };
      return phoneOf({ person, app, browser: page, close: end });
    },
    close: () => phones.close(),
  };
}
