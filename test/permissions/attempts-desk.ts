/** The desk, tried from a phone: what is for a browser that waits is for nobody who is somebody. */
import * as desk from '#contracts/desk';
import { deskRoles } from '#contracts/people';
import type { PersonOnPhone } from '../../emulator/seed/person';
import { browser, openDesk, seated } from '../support/desk';
import { attempt, plain, type Attempt } from './attempt';
import type { Scene } from './scene';

const noCode = '0'.repeat(30);
const seats: readonly string[] = deskRoles;

const shown = async ({ world }: Scene) => ({ nonce: (await openDesk(world.url).shows()).nonce });

export const deskAttempts: readonly Attempt[] = [
  plain(desk.begin, browser),
  plain(desk.collect, { nonce: noCode, secret: '0'.repeat(32) }),
  ...[desk.look, desk.approve].map((operation) =>
    // A code on a screen before one's own eyes, and one that we never made.
    attempt(operation, { wheres: ['own', 'none'], own: shown, there: async () => ({ nonce: noCode }) }),
  ),
  plain(desk.sessions, {}),
  attempt(desk.end, {
    wheres: ['own', 'other', 'none'],
    own: async (scene, { phone, role }) => (seats.includes(role) ? deskOf(scene, phone) : undefined),
    there: async (scene, place) => (place === 'none' ? {} : deskOf(scene, scene.coordinators[place])),
  }),
];

async function deskOf({ world }: Scene, phone: PersonOnPhone): Promise<{ deskId: string | undefined }> {
  await seated(world.url, phone);
  const { items } = await phone.call(desk.sessions, {});
  return { deskId: items[0]?.id };
}
