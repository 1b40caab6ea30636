/** How this person reads, on every screen at once; kept on the phone. */
import { useSyncExternalStore } from 'react';
import { keep, readingName as name, readKept } from '../api/storage';
import { hostSize } from './host-size';
import { readingOf, type Choice, type Reading, type TextSize } from './mode';

const listeners = new Set<() => void>();

let choice: Choice = readKept<Choice>(name) ?? {};
let reading = readingOf(choice, hostSize());

/** How to draw, now; a screen that asks is drawn again when it changes. */
export function useReading(): Reading {
  return useSyncExternalStore(listen, now, now);
}

/** Looks at WeChat's text size again; called whenever a page is shown. */
export function lookAgain(): void {
  const next = readingOf(choice, hostSize());
  if (JSON.stringify(next) === JSON.stringify(reading)) return;
  reading = next;
  for (const listener of listeners) listener();
}

/** 长辈版 or not, from now on and next time. */
export const chooseElder = (isElder: boolean) => choose({ ...choice, isElder });
/** The size of text in 长辈版. */
export const chooseSize = (size: TextSize) => choose({ ...choice, size });

function choose(next: Choice): void {
  choice = next;
  keep(name, choice);
  lookAgain();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function now(): Reading {
  return reading;
}
