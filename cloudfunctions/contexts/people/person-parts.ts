/** The parts of a person's document that have rules of their own. */
import type { ConsentPurpose, ConsentWay } from '#contracts/consents';
import type { FamilyAct } from '#contracts/families';

export interface HomeRecord {
  readonly id: string;
  readonly communityId: string;
  readonly gridId: string;
  readonly buildingId: string;
  readonly buildingName: string;
  readonly unit?: number;
  readonly floor?: number;
  readonly door?: string;
  readonly since: Date;
  /** Missing while nobody has said that it is so. */
  readonly confirmed?: Confirmed;
}

export interface Confirmed {
  readonly at: Date;
  readonly byId: string;
  readonly way: 'worker' | 'neighbour';
}

/** Somebody who acts for this person; it stands in the document of whom it is done for, and nowhere else. */
export interface HelperRecord {
  readonly personId: string;
  readonly way: 'family' | 'guardian';
  readonly may: readonly FamilyAct[];
  readonly since: Date;
}

/** A sealed number, and what finds it without opening any. */
export interface PhoneRecord {
  readonly sealed: string;
  readonly blind: string;
  readonly way: 'wechat' | 'typed' | 'worker';
  readonly since: Date;
}

/** One word on one purpose: given or withdrawn. */
export interface ConsentRecord {
  readonly purpose: ConsentPurpose;
  readonly textVersion: number;
  readonly at: Date;
  readonly way: ConsentWay;
  readonly isGiven: boolean;
  /** Who said or wrote it; another one than the person himself for a minor or a kept record. */
  readonly byId: string;
  readonly fileId?: string;
  /** Sealed. */
  readonly witness?: string;
}

export interface ConsentsRecord {
  /** The last word on each purpose. */
  readonly now: Partial<Readonly<Record<ConsentPurpose, ConsentRecord>>>;
  /** Every word, the newest fifty; older ones are in pages. */
  readonly history: readonly ConsentRecord[];
  readonly olderPages: number;
}

/** What makes a record one that somebody else keeps: of a person without WeChat, or of a minor. */
export interface KeptRecord {
  readonly by: 'worker' | 'guardian';
  readonly byId: string;
  readonly since: Date;
  /** The grid whose workers keep it; a guardian's is in none. */
  readonly gridId?: string;
  readonly communityId?: string;
  /** Sealed, like the tags. */
  readonly note?: string;
  readonly tags?: string;
}
