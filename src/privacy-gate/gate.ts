/**
 * WeChat's privacy gate (rules of the platform since 2023-10-17): before the phone gives an app what is private, its
 * person has to have agreed. It is asked in a sheet of our own, on the page where it was needed; refused, everything
 * that needs nothing private goes on.
 */
import { useEffect, useRef, useSyncExternalStore } from 'react';
import Taro, { useDidShow } from '@tarojs/taro';

/** A page that is drawn, told from every other one. */
type PageMark = object;
type Resolve = Parameters<Taro.onNeedPrivacyAuthorization.Listener>[0];

interface Gate {
  /** Where the sheet stands; undefined while nothing is asked. */
  readonly askedOn: PageMark | undefined;
  /** What wanted it, as WeChat names it: `chooseMedia`, `scanCode`. */
  readonly referrer: string;
  /** The last answer was no, since the app was opened. */
  readonly isRefused: boolean;
}

const listeners = new Set<() => void>();
let gate: Gate = { askedOn: undefined, referrer: '', isRefused: false };
/** Calls the phone holds back until there is an answer. */
let held: readonly Resolve[] = [];
let shown: PageMark | undefined;

/** Asks in our sheet from now on. A browser has no such gate, and WeChat has had it since before our oldest version. */
export function startPrivacyGate(): void {
  if (process.env.TARO_ENV !== 'weapp') return;
  Taro.onNeedPrivacyAuthorization((resolve, { referrer }) => {
    held = [...held, resolve];
    resolve({ event: 'exposureAuthorization' });
    become({ ...gate, askedOn: shown, referrer });
  });
}

/** What the gate stands at; a screen that asks is drawn again when it changes. */
export function usePrivacyGate(): Gate {
  return useSyncExternalStore(listen, now, now);
}

/** Whether it is asked on the page that calls this. A page that is left without an answer has refused. */
export function useAskedHere(): boolean {
  const { current: mark } = useRef<PageMark>({});
  useDidShow(() => void (shown = mark));
  useEffect(() => {
    shown = mark;
    return () => {
      if (gate.askedOn === mark) refuse();
    };
  }, [mark]);
  return usePrivacyGate().askedOn === mark;
}

/** WeChat looks whether that very button was tapped. */
export function agree(buttonId: string): void {
  answer({ event: 'agree', buttonId });
  become({ ...gate, askedOn: undefined, isRefused: false });
}

/** What was held back fails, and the screen that wanted it says what to do instead. */
export function refuse(): void {
  answer({ event: 'disagree' });
  become({ ...gate, askedOn: undefined, isRefused: true });
}

function answer(option: Taro.onNeedPrivacyAuthorization.ResolveOption): void {
  const waiting = held;
  held = [];
  for (const resolve of waiting) resolve(option);
}

function become(next: Gate): void {
  gate = next;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function now(): Gate {
  return gate;
}
