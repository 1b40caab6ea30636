/**
 * Where what the contracts mark as somebody's own comes to lie, and by which word of the canary it is searched for there.
 * A field that is not in this table, or whose word was never said through it, is red.
 */

import type { PersonOnPhone } from '../../emulator/seed/person';
import type { SealedField } from '../../cloudfunctions/kernel/personal';
import { personalFields, valuesAt } from './personal-fields';

/** `sealed`: found by its sealed text, as it lies; each such place is named by its context's `personal.ts`. */
export type Lies =
  | { readonly word: string }
  | { readonly sealedIn: string }
  /** Says nothing of anybody without a word that lies beside it and is searched for. */
  | { readonly beside: string }
  /** It has to outlast her; where its end is looked at. */
  | { readonly stays: string };

const name: Lies = { word: 'name' };
const door: Lies = { word: 'door' };
const beside: Lies = { beside: 'door' };
const paper: Lies = { word: 'paper' };
const sealed = (sealedIn: string): Lies => ({ sealedIn });
const inPeople = (field: string) => sealed(`people.${field}`);

export const lies: Readonly<Record<string, Lies>> = {
  'content.appeal.words': sealed('held.appeal'),
  'content.giveFeedback.words': { word: 'told' },
  'content.report.words': sealed('content-reports.words'),
  'people.acceptInvitation.name': name,
  'people.acceptStandIn.name': name,
  'people.addHome.door': door,
  'people.addHome.floor': beside,
  'people.addHome.unit': beside,
  'people.answerOffer.name': name,
  'people.becomeAdmin.name': name,
  'people.foundCommunity.coordinatorName': name,
  'people.keepMinor.birth': inPeople('birth'),
  'people.keepMinor.name': name,
  'people.keepPerson.birth': inPeople('birth'),
  'people.keepPerson.evidence.file': paper,
  'people.keepPerson.evidence.witness': inPeople('witness'),
  'people.keepPerson.home': door,
  'people.keepPerson.name': name,
  'people.keepPerson.note': inPeople('note'),
  'people.keepPerson.phone': inPeople('phone'),
  'people.keepPerson.tags': inPeople('tags'),
  'people.recordConsent.evidence.file': paper,
  'people.recordConsent.evidence.witness': inPeople('witness'),
  'people.revisePerson.birth': inPeople('birth'),
  'people.revisePerson.home': door,
  'people.revisePerson.name': name,
  'people.revisePerson.note': inPeople('note'),
  'people.revisePerson.phone': inPeople('phone'),
  'people.revisePerson.tags': inPeople('tags'),
  'people.settle.door': door,
  'people.settle.floor': beside,
  'people.settle.name': name,
  'people.settle.unit': beside,
  'people.typePhone.phone': inPeople('phone'),
  'privacy.answerCorrection.words': sealed('corrections.answer'),
  'privacy.correct.words': sealed('corrections.words'),
  'privacy.eraseKept.evidence.file': { stays: 'privacy-kept.test' },
  'privacy.eraseKept.evidence.witness': { stays: 'privacy-kept.test' },
  'requests.answer.words': { word: 'answered' },
  'requests.calledBack.words': { word: 'rung' },
  'requests.contest.words': { word: 'contested' },
  'requests.overhear.photos': { word: 'snapped' },
  'requests.overhear.place': beside,
  'requests.overhear.words': { word: 'overheard' },
  'requests.report.photos': { word: 'picture' },
  'requests.report.pin': { word: 'pin' },
  'requests.report.place': beside,
  'requests.report.voice.file': { word: 'voice' },
  'requests.report.words': { word: 'report' },
  'requests.return.words': { word: 'returned' },
};

/** Sealed texts nobody's words lie in, or that have to outlast him, each with the test that looks at its end. */
const sealedElsewhere: Readonly<Record<string, string>> = {
  'desk-approvals.ticket': 'a ticket of two minutes: desk.test',
  'erasures.witness': 'how she said so is kept for three years: privacy-kept.test',
};

/** What was said by whom listens here, and what was uploaded. */
export interface Said {
  readonly calls: { readonly name: string; readonly input: unknown }[];
  readonly files: Map<string, Buffer>;
}

/** A person whose calls and uploads are remembered. */
export function overheard(person: PersonOnPhone, { calls, files }: Said): PersonOnPhone {
  return {
    ...person,
    call: (operation, input, key) => {
      calls.push({ name: operation.name, input });
      return person.call(operation, input, key);
    },
    upload: async (content, name) => {
      const fileId = await person.upload(content, name);
      files.set(fileId, content);
      return fileId;
    },
  };
}

/** What is not searched for: fields without a line here, lines without a field, and words that were said through none. */
export function unsearched(
  words: Readonly<Record<string, string>>,
  { calls, files }: Said,
  fields: readonly string[] = personalFields(),
): readonly string[] {
  const isSaid = (field: string, word: string) => {
    const [context, verb, ...path] = field.split('.');
    const values = calls
      .filter(({ name: called }) => called === `${context}.${verb}`)
      .flatMap(({ input }) => valuesAt(input, path));
    return values.some((value) => JSON.stringify(value).includes(word) || files.get(String(value))?.includes(word));
  };
  const needed = Object.entries(lies).flatMap(([field, one]) => ('word' in one ? [[field, one.word] as const] : []));
  const silent = [...new Set(needed.map(([, word]) => word))].filter(
    (word) => !needed.some(([field, same]) => same === word && isSaid(field, words[word] ?? 'no such word')),
  );
  return [
    ...fields.filter((field) => !(field in lies)).map((field) => `${field} is searched for by no word`),
    ...Object.keys(lies)
      .filter((field) => !fields.includes(field))
      .map((field) => `${field} is no field`),
    ...silent.map((word) => `${word} was said through no field`),
  ];
}

/** The sealed places in which something of these documents lies: `people.birth`. */
export function sealedIn(
  all: readonly SealedField[],
  documents: (collection: string) => readonly object[],
): readonly string[] {
  const isFull = ({ collection, paths }: SealedField) =>
    documents(collection).some((document) => paths.some((path) => valuesAt(document, path.split('.')).length > 0));
  return all.filter(isFull).map(placeOf);
}

/** Sealed places that were empty when the canary was looked for, and places that are said to be sealed and are not. */
export function unsealed(all: readonly SealedField[], full: ReadonlySet<string>): readonly string[] {
  const places = all.map(placeOf);
  const meant = Object.values(lies).flatMap((one) => ('sealedIn' in one ? [one.sealedIn] : []));
  return [
    ...places.filter((place) => !full.has(place) && !(place in sealedElsewhere)).map((place) => `${place} was empty`),
    ...meant.filter((place) => !places.includes(place)).map((place) => `${place} is not sealed`),
  ];
}

const placeOf = ({ collection, field }: SealedField) => `${collection}.${field}`;
