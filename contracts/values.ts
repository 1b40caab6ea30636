/**
 * Values two contexts or more agree on: ids, times, pages, places, and the limits both sides keep.
 *
 * Instants travel as ISO strings, never as `Date`. Additions only, and optional: old mini-programs stay in people's hands.
 */
import * as v from 'valibot';

/** Limits both sides keep; the server is the one that means it. */
export const limits = {
  /** Characters of a report or of what was done. A person with one free hand writes less; nobody needs more. */
  words: { min: 2, max: 300 },
  /** Characters of what a person wants to be called. */
  name: { min: 1, max: 10 },
  /** Characters of what is to be put right, and of the answer. */
  correction: { min: 2, max: 200 },
  /** Characters of the thing at a place, e.g. 楼道灯. */
  spot: { max: 20 },
  /** Pictures with one entry of a timeline. */
  photos: { max: 3, bytes: 5 * 1024 * 1024 },
  /** Rows of one page of a list. */
  page: 20,
  /** Operations one call may carry. */
  batch: 8,
  building: { units: 20, floors: 60 },
} as const;

/** What a person does here. Each role is granted with a scope; `visitor`, `system` and `nobody` (a browser before it is let in) are never granted. */
export const roles = [
  'visitor',
  'resident',
  'gridWorker',
  'microGridWorker',
  'volunteer',
  'mediator',
  'lawyer',
  'departmentOfficer',
  'shopkeeper',
  'organiser',
  'coordinator',
  'streetOverseer',
  'admin',
  'system',
  'nobody',
] as const;
export type Role = (typeof roles)[number];
export const roleSchema = v.picklist(roles);

export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_~.-]{0,79}$/, 'id'));
/** Made by the client for each command: a second arrival with the same key returns the first answer. */
export const commandKey = v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{16,40}$/, 'key'));
export const instant = v.pipe(v.string(), v.isoTimestamp());
/** An opaque place in a list, as the list itself gave it. */
export const cursor = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
export const fileId = v.pipe(v.string(), v.startsWith('cloud://'), v.maxLength(300));

/** Pictures somebody uploaded, each once. */
export const photoFiles = v.pipe(
  v.array(fileId),
  v.maxLength(limits.photos.max),
  v.check((files) => new Set(files).size === files.length, 'each once'),
);
export const version = v.pipe(v.number(), v.integer(), v.minValue(1));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A number on a building: unit or floor. Basements are negative floors. */
export const unitNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(limits.building.units));
export const floorNumber = v.pipe(v.number(), v.integer(), v.minValue(-3), v.maxValue(limits.building.floors));

/** Where a thing is: a floor of a stairway, not a pin on a map. Without unit or floor it is the building as a whole. */
export const place = v.strictObject({
  buildingId: id,
  unit: v.optional(unitNumber),
  floor: v.optional(floorNumber),
});
export type Place = v.InferOutput<typeof place>;

/** Control characters, and those that turn the direction of writing: nobody types them, and they forge what others see. */
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Free words of a person, trimmed, of a length both sides keep. */
export function text(limit: { readonly min?: number; readonly max: number }) {
  return v.pipe(
    v.string(),
    v.trim(),
    v.check((value) => !unprintable.test(value), 'unprintable'),
    v.check((value) => [...value].length >= (limit.min ?? 0), 'short'),
    v.check((value) => [...value].length <= limit.max, 'long'),
  );
}

/** Marks a field as personal and says what it is kept for; the guards and the privacy page read the purpose. */
export function personal<Schema extends v.GenericSchema>(schema: Schema, purpose: string) {
  return v.pipe(schema, v.metadata({ purpose }));
}
