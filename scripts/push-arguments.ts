/** What tells the emulator which function hears each event WeChat pushes. */
import { pushedEvents } from '../config/functions';

export const pushArguments: readonly string[] = Object.entries(pushedEvents).flatMap(([event, name]) => [
  '--callback',
  `${event}=${name}`,
]);
