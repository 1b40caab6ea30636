/** Acts of homes, families, kept persons, phones and consents; each prepares people of its own. */
import * as consents from '#contracts/consents';
import * as families from '#contracts/families';
import * as homes from '#contracts/homes';
import * as kept from '#contracts/kept-persons';
import * as people from '#contracts/people';
import * as phones from '#contracts/phones';
import * as requests from '#contracts/requests';
import { placeId } from '../../emulator/seed/community';
import type { PersonOnPhone } from '../../emulator/seed/person';
import { act, type Act } from './act';
import { neighbour, stranger } from './somebody';
import { photo, type World } from './world';

export const guide = { purpose: 'guide', textVersion: 1 } as const;
export const onBehalf = { purpose: 'onBehalf', textVersion: 1 } as const;
/** A point on the map may be kept of what he reports. */
export const pinConsent = { purpose: 'location', textVersion: 2 } as const;
export const minor = { purpose: 'minor', textVersion: 1 } as const;
export const spoken = { way: 'spoken', witness: '马师傅' } as const;
/** Somebody of grid 6 without WeChat, as a worker begins a record of her. */
export const grandmother = {
  name: '没有微信的人',
  home: { buildingId: placeId('b4'), unit: 1, floor: 1, door: '101' },
  phone: '13800000082',
  birth: '1944',
  note: '耳朵不好,敲门要重一点。',
  tags: ['livesAlone' as const],
  consents: [guide, onBehalf],
  evidence: spoken,
};

/** His own id and his first home. */
export async function selfOf(person: PersonOnPhone): Promise<{ personId: string; homeId: string }> {
  const { person: own } = await person.call(people.me, {});
  return { personId: own?.id ?? '', homeId: own?.home?.id ?? '' };
}

export async function keep({ people: { zhou } }: World): Promise<string> {
  return (await zhou.call(kept.keepPerson, grandmother)).personId;
}

export async function keepChild(guardian: PersonOnPhone, birth = '2020-05'): Promise<string> {
  const input = { name: '小朋友', birth, isGuardian: true as const, consents: [minor] };
  return (await guardian.call(families.keepMinor, input)).personId;
}

/** A parent who agreed to be acted for and made a code. */
export async function familyCode(parent: PersonOnPhone): Promise<string> {
  await parent.call(consents.consent, onBehalf);
  return (await parent.call(families.offerFamily, { may: ['report'] })).code;
}

export async function joinCode(world: World, personId: string): Promise<string> {
  return (await world.people.zhou.call(kept.offerJoin, { personId })).code;
}

export async function phoneCode(world: World, { openid }: PersonOnPhone, phone = '13800000001'): Promise<string> {
  return (await world.cloud.post<{ code: string }>('/_emulator/wechat/phone-codes', { openid, phone })).code;
}

let made = 0;

export const actsOfPersons = madeActs();

function madeActs(): readonly Act[] {
  const family = async (world: World) => {
    const [parent, child] = [await neighbour(world), await neighbour(world)];
    const code = await familyCode(parent);
    return { parent, child, code, personId: (await selfOf(parent)).personId };
  };
  const related = async (world: World) => {
    const made = await family(world);
    await made.child.call(families.acceptFamily, { code: made.code });
    return made;
  };
  const confirmed = async (world: World) => {
    const somebody = await neighbour(world);
    const self = await selfOf(somebody);
    await world.people.zhou.call(homes.confirmHome, self);
    return { somebody, ...self };
  };
  const wordy = async (world: World) => {
    const by = await neighbour(world);
    for (let word = 0; word < 25; word += 1) {
      await by.call(consents.consent, guide);
      await by.call(consents.withdraw, { purpose: 'guide' });
    }
    return by;
  };
  const g6 = { gridId: placeId('g6') };
  return [
    act(homes.addHome, '', async (world) => ({
      by: await neighbour(world),
      input: { buildingId: placeId('b5'), unit: 1, floor: 2, door: '201' },
    })),
    act(homes.leaveHome, '', async (world) => {
      const by = await neighbour(world);
      return { by, input: { homeId: (await selfOf(by)).homeId } };
    }),
    act(homes.confirmHome, '', async (world) => ({
      by: world.people.zhou,
      input: await selfOf(await neighbour(world)),
    })),
    act(homes.neighbourCode, '', async (world) => {
      const { somebody, homeId } = await confirmed(world);
      return { by: somebody, input: { homeId } };
    }),
    act(homes.confirmByCode, '', async (world) => {
      const { somebody, homeId } = await confirmed(world);
      const { code } = await somebody.call(homes.neighbourCode, { homeId });
      const by = await neighbour(world);
      return { by, input: { homeId: (await selfOf(by)).homeId, code } };
    }),
    act(homes.homesWaiting, '', async ({ people: { zhou } }) => ({ by: zhou, input: g6 })),
    act(families.offerFamily, '', async (world) => {
      const by = await neighbour(world);
      await by.call(consents.consent, onBehalf);
      return { by, input: { may: ['report' as const] } };
    }),
    act(families.acceptFamily, '', async (world) => {
      const { child, code } = await family(world);
      return { by: child, input: { code } };
    }),
    act(families.endFamily, 'by the parent', async (world) => {
      const { parent, child } = await related(world);
      return { by: parent, input: { personId: (await selfOf(child)).personId, he: 'helpsMe' as const } };
    }),
    act(families.endFamily, 'by the child', async (world) => {
      const { child, personId } = await related(world);
      return { by: child, input: { personId, he: 'isHelpedByMe' as const } };
    }),
    act(families.endFamily, 'by the guardian', async (world) => {
      const by = await neighbour(world);
      return { by, input: { personId: await keepChild(by), he: 'isHelpedByMe' as const } };
    }),
    act(families.family, '', async (world) => ({ by: (await related(world)).parent, input: {} })),
    act(families.keepMinor, '', async (world) => ({
      by: await neighbour(world),
      input: { name: '小朋友', birth: '2020-05', isGuardian: true as const, consents: [minor] },
    })),
    act(
      requests.report,
      'for a parent',
      async (world) => {
        const { child, personId } = await related(world);
        const place = { buildingId: placeId('b4') };
        return { by: child, input: { place, words: '楼道灯不亮。', photos: [], forPersonId: personId } };
      },
      { isSeldom: true },
    ),
    act(kept.keepPerson, '', async ({ people: { zhou } }) => ({ by: zhou, input: grandmother })),
    act(kept.keepPerson, 'with a paper', async ({ people: { zhou } }) => ({
      by: zhou,
      input: { ...grandmother, evidence: { way: 'paper' as const, file: await zhou.upload(photo('light-dark')) } },
    })),
    act(kept.keptPersons, '', async ({ people: { zhou } }) => ({ by: zhou, input: g6 })),
    act(kept.keptPerson, '', async (world) => ({ by: world.people.zhou, input: { personId: await keep(world) } })),
    act(kept.revisePerson, '', async (world) => ({
      by: world.people.zhou,
      input: {
        personId: await keep(world),
        seenVersion: 1,
        name: '改了的称呼',
        home: { buildingId: placeId('b5'), door: '301' },
        phone: '051300000182',
        tags: ['livesAlone' as const, 'over80' as const],
      },
    })),
    act(kept.offerJoin, '', async (world) => ({ by: world.people.zhou, input: { personId: await keep(world) } })),
    act(kept.join, 'on a first visit', async (world) => ({
      by: await stranger(world),
      input: { code: await joinCode(world, await keep(world)) },
    })),
    act(kept.join, 'as somebody known', async (world) => ({
      by: await neighbour(world),
      input: { code: await joinCode(world, await keep(world)) },
    })),
    act(
      phones.givePhone,
      '',
      async (world) => {
        const by = await neighbour(world);
        return { by, input: { code: await phoneCode(world, by) } };
      },
      { isToldOnce: true },
    ),
    act(phones.typePhone, '', async (world) => ({ by: await neighbour(world), input: { phone: '13800000002' } })),
    act(phones.forgetPhone, '', async (world) => {
      const by = await neighbour(world);
      await by.call(phones.typePhone, { phone: '13800000003' });
      return { by, input: {} };
    }),
    act(phones.contact, '', async (world) => ({ by: world.people.zhou, input: { personId: await keep(world) } })),
    act(phones.whoCalled, '', async (world) => {
      const somebody = await neighbour(world);
      made += 1;
      const phone = `139${String(process.pid).padStart(7, '0').slice(-5)}${String(made).padStart(3, '0')}`;
      await somebody.call(phones.typePhone, { phone });
      return { by: world.people.zhou, input: { phone } };
    }),
    act(consents.consent, '', async (world) => ({ by: await neighbour(world), input: onBehalf })),
    act(
      consents.consent,
      'for a minor',
      async (world) => {
        const by = await neighbour(world);
        return { by, input: { ...minor, forPersonId: await keepChild(by) } };
      },
      { isSeldom: true },
    ),
    act(consents.withdraw, '', async (world) => {
      const by = await neighbour(world);
      await by.call(consents.consent, onBehalf);
      return { by, input: { purpose: 'onBehalf' as const } };
    }),
    act(
      consents.withdraw,
      'that ends a record',
      async (world) => {
        const input = { purpose: 'guide' as const, forPersonId: await keep(world) };
        return { by: world.people.zhou, input };
      },
      { endsLater: true, isSeldom: true },
    ),
    act(
      consents.withdraw,
      'with every pin on the map',
      async (world) => {
        const by = await neighbour(world);
        await by.call(consents.consent, pinConsent);
        return { by, input: { purpose: 'location' as const } };
      },
      { isSeldom: true },
    ),
    act(consents.withdraw, 'after fifty words', async (world) => {
      const by = await wordy(world);
      await by.call(consents.consent, guide);
      return { by, input: { purpose: 'guide' as const } };
    }),
    act(consents.recordConsent, '', async (world) => {
      const { zhou } = world.people;
      const evidence = { way: 'paper', file: await zhou.upload(photo('light-dark')) } as const;
      const health = { purpose: 'health', textVersion: 1 } as const;
      return { by: zhou, input: { personId: await keep(world), ...health, evidence } };
    }),
    act(consents.consents, '', async (world) => ({ by: await neighbour(world), input: {} })),
    act(consents.consentHistory, '', async (world) => {
      const by = await wordy(world);
      await by.call(consents.consent, guide);
      return { by, input: {} };
    }),
  ];
}
