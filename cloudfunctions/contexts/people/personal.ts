/** What the people context keeps of persons: who they are, where they live, what they do here, and codes they made. */
import { keptDays } from '../../../config/settings';
import type { Kept, Personal, SealedField } from '../../kernel/personal';
import { endVoices } from './end-voices';
import { eraseFrom, tracesOf } from './erase';
import { isLastAnywhere, stopCoordinating } from './last-coordinator';
import { collections, peopleRepository } from './repository';
import { phonePurpose } from './sealed';
import { toldPerson, toldTicket } from './told';

const inPeople = (field: string, ...paths: readonly string[]): SealedField => ({
  collection: collections.people,
  field,
  paths,
});

export const personal: Personal = {
  collect: async ({ database, vault }, personIds) => {
    const repository = peopleRepository(database);
    const [own, helped, tickets] = await Promise.all([
      repository.wholeOf(personIds),
      repository.allHelpedBy(personIds),
      repository.ticketsOf(personIds),
    ]);
    // A minor's record is his guardian's to know.
    const minors = helped.filter(({ kept }) => kept?.by === 'guardian');
    const persons = [...own, ...minors];
    const hasPages = persons.some(({ consents }) => (consents?.olderPages ?? 0) > 0);
    const pages = hasPages ? await repository.pagesOf(persons.map(({ _id }) => _id)) : [];
    const told: Kept[] = persons.map((person) => toldPerson(vault, person, pages));
    return [...told, ...tickets.map(toldTicket)];
  },
  hindrances: async ({ database }, leaver, now) =>
    (await isLastAnywhere({ database, now }, leaver)) ? ['ROLE_TO_HAND_OVER'] : [],
  giveUp: async ({ database }, leaver, now) =>
    (await stopCoordinating({ database, now }, leaver)) ? [] : ['ROLE_TO_HAND_OVER'],
  tracesOf,
  erase: eraseFrom,
  sealed: [
    {
      // A command that keeps a phone is answered again from its key, masked.
      ...inPeople('phone', 'phone.sealed', 'keys.*.state'),
      blind: { path: 'phone.blind', of: 'phone.sealed', purpose: phonePurpose },
    },
    inPeople('birth', 'birth'),
    inPeople('note', 'kept.note'),
    inPeople('tags', 'kept.tags'),
    inPeople('witness', 'consents.now.*.witness', 'consents.history.*.witness'),
    {
      collection: collections.consentPages,
      field: 'witness',
      paths: ['entries.*.witness'],
      boundTo: { collection: collections.people, id: 'personId' },
    },
  ],
  retention: [
    {
      name: 'tickets',
      days: keptDays.tickets,
      end: ({ database }, before) => peopleRepository(database).endTickets(before),
    },
    { name: 'voices', days: keptDays.voices, end: endVoices },
  ],
};
