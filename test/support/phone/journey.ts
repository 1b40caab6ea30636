/** A journey: people with phones in a world; when it fails, all that was to be seen is kept. */
import { forThisFile } from '../for-this-file';
import type { World } from '../world';
import type { PersonOnPhone } from '../../../emulator/seed/person';
import type { Phone } from './phone';
import { keepEvidence } from './results';
import { openPhoneScene } from './scene';
import { toldWith } from '../told-with';

/** Long enough for a few people's walks on a machine that does other things too. */
const longestMs = 150_000;

export interface Walk {
  readonly world: World;
  /** A phone in this person's hand, with the app open, until the journey ends. */
  phoneOf(person: PersonOnPhone): Promise<Phone>;
}

/** Opens a world for this file; the answer is `test` for journeys in it. */
export function journeys(): (name: string, walk: (scene: Walk) => Promise<void>) => void {
  const scene = forThisFile(openPhoneScene);
  return (name, walk) => {
    test(
      name,
      async () => {
        const { world, open } = scene();
        const phones: Phone[] = [];
        const phoneOf = async (person: PersonOnPhone): Promise<Phone> => {
          const phone = await open(person);
          phones.push(phone);
          return phone;
        };
        try {
          await walk({ world, phoneOf });
          for (const phone of phones) expect(await phone.troubles()).toEqual([]);
        } catch (thrown) {
          const kept = await keepEvidence(name, phones, await world.invocations());
          throw toldWith(thrown, `What was to be seen: ${kept}`);
        } finally {
          await Promise.all(phones.map((phone) => phone.close()));
        }
      },
      longestMs,
    );
  };
}
