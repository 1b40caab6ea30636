/**
 * People who go on living while the cloud is killed under them: each remembers what he was told, and comes back with the
 * same key until he is answered.
 */
import type { Operation, OutputOf } from '#contracts/operation';
import * as requests from '#contracts/requests';
import type { RequestAct } from '#contracts/request-states';
import type { RequestOutcome } from '#contracts/requests';
import type * as v from 'valibot';
import { placeId } from '../../emulator/seed/community';
import { keyOf, Refused, signIn, type PersonOnPhone } from '../../emulator/seed/person';
import { photo } from '../support/world';

/** What somebody was told happened. */
export interface Acknowledged {
  readonly id: string;
  readonly act: RequestAct;
  readonly version: number;
}

export interface Diary {
  readonly acknowledged: Acknowledged[];
  /** Calls that were cut off and told again. */
  retries: number;
}

/** Where the cloud can be reached now; undefined while it is down. */
export interface Address {
  url: string | undefined;
}

const worker = 'demo-zhou';
const pause = 20;

/** Reports, and has it taken, mended and closed, case after case, until `isOver` says so. */
export async function live(openid: string, address: Address, diary: Diary, isOver: () => boolean): Promise<void> {
  for (let at = 0; !isOver(); at += 1) {
    const say = speaker(address, diary, `${openid}~${at}`);
    const words = `第 ${at} 件事`;
    const place = { buildingId: placeId('b3'), unit: 2, floor: 4 };
    const upload = at % 5 === 0 ? [`writer-${at}.png`] : [];
    const { id } = await say(openid, 'reported', requests.report, async (person) => ({
      place,
      words,
      photos: await Promise.all(upload.map((name) => person.upload(photo('light-dark'), name))),
    }));
    await say(worker, 'taken', requests.take, async () => ({ id, seenVersion: 1 }));
    const done = { words: '换了新灯。', photos: [], noPhotoReason: 'tooDark' as const };
    await say(worker, 'resolved', requests.resolve, async () => ({ id, seenVersion: 2, ...done }));
    await say(openid, 'confirmed', requests.confirm, async () => ({ id, seenVersion: 3 }));
  }
}

function speaker(address: Address, diary: Diary, name: string) {
  return async <O extends Operation<'command'>>(
    openid: string,
    act: RequestAct,
    operation: O,
    inputOf: (person: PersonOnPhone) => Promise<v.InferInput<O['input']>>,
  ): Promise<RequestOutcome> => {
    const key = keyOf('writer', name, act);
    for (;;) {
      const { url } = address;
      const told = await once(url, async () => {
        if (url === undefined) return undefined;
        const person = await signIn(url, openid);
        return (await person.call(operation, await inputOf(person), key)) as OutputOf<O> as RequestOutcome;
      });
      if (told) {
        diary.acknowledged.push({ id: told.id, act, version: told.version });
        return told;
      }
      if (url !== undefined) diary.retries += 1;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };
}

/** The answer, or undefined when the line broke; a refusal nobody expects is thrown on. */
async function once<T>(url: string | undefined, call: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof Refused && error.code === 'TOO_OFTEN') return anHourLater(url);
    if (error instanceof Refused && error.code !== 'UNAVAILABLE') throw error;
    return undefined;
  }
}

/** They live faster than people do; the cloud's clock is moved along for them. */
async function anHourLater(url: string | undefined): Promise<undefined> {
  const body = JSON.stringify({ advanceMs: 3_600_000 });
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
  await fetch(`${url ?? ''}/_emulator/clock`, init).catch(() => undefined);
  return undefined;
}
