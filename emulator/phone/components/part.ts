/** A built-in component as its own code sees it. */
import type * as ge from 'glass-easel';
import type { Phone } from '../runtime/phone';

export interface Part {
  readonly element: HTMLElement;
  readonly component: ge.GeneralComponent;
  readonly phone: Phone;
  /** The value of a property, as the page gave it; undefined when it gave none. */
  get(name: string): unknown;
  /** Tells the page; only `bubbles` ones reach further than the component itself. */
  fire(type: string, detail: unknown, options?: { readonly bubbles?: boolean }): void;
  readonly life: PartLife;
}

export interface PartLife {
  /** A property got another value; called for each one that has a value when the component appears, too. */
  readonly update?: (name: string, value: unknown) => void;
  readonly tap?: () => void;
  /** What a form collects under the component's name. */
  readonly value?: () => unknown;
  /** What a form's reset does. */
  readonly reset?: () => void;
  /** The element a screen reader meets, when it isn't the component's own. */
  readonly spoken?: HTMLElement;
  /** A part of it has changed: the whole tells the page. */
  readonly tell?: () => void;
  readonly close?: () => void;
}

export interface BuiltIn {
  readonly tag: string;
  /** Names of its properties, in camel case. */
  readonly properties: readonly string[];
  readonly open?: (part: Omit<Part, 'life'>) => PartLife;
}

const parts = new WeakMap<HTMLElement, Part>();

/** Remembers the component of an element. */
export function keepPart(part: Part): void {
  parts.set(part.element, part);
}

/** The built-in component whose element this is. */
export function partOf(element: Element | null): Part | undefined {
  return element instanceof HTMLElement ? parts.get(element) : undefined;
}

/** The built-in components below an element. */
export function partsBelow(element: HTMLElement): Part[] {
  return [...element.querySelectorAll('*')].flatMap((one) => partOf(one) ?? []);
}

/** Whether a property is on: templates pass on booleans, texts and nothing. */
export function isOn(value: unknown): boolean {
  return value === '' ? false : Boolean(value);
}

/** A property as a number; `fallback` when it is none. */
export function numberOr(value: unknown, fallback: number): number {
  const number = value === '' || value === null || value === undefined ? NaN : Number(value);
  return Number.isNaN(number) ? fallback : number;
}

/** A property as a text; nothing is the empty one. */
export function textOr(value: unknown, fallback = ''): string {
  if (typeof value === 'string') return value === '' ? fallback : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : fallback;
}
