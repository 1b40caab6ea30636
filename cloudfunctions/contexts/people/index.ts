/** What the people context hands to a composer. */
import * as consenting from '#contracts/consents';
import * as families from '#contracts/families';
import * as homing from '#contracts/homes';
import * as keeping from '#contracts/kept-persons';
import * as contract from '#contracts/people';
import * as residents from '#contracts/residents';
import * as phones from '#contracts/phones';
import * as consents from './consents';
import * as family from './family';
import * as duty from '#contracts/duty';
import * as roles from '#contracts/roles';
import { handle, type Context } from '../../kernel/context';
import { becomeAdmin } from './admin';
import { acceptStandIn, answerOffer, offers } from './answers';
import { colleagues, holdersOf } from './colleagues';
import { desksOf, endDesk, openDesk } from './desks';
import { foundCommunity } from './found-community';
import { grantRole, leaveRole, takeRole } from './grants';
import { handOver } from './hand-over';
import * as handlers from './handlers';
import { personal } from './personal';
import * as homes from './homes';
import { join } from './join';
import { keepMinor, keepPerson } from './keep';
import * as kept from './kept-persons';
import * as phone from './phone';
import { checkIdentity, identityCode } from './identity-code';
import { acceptInvitation, invitation, invite } from './invitations';
import { collections } from './repository';
import { staff } from './staff';
import { comeBack, goOnLeave, standInsOf } from './stand-ins';

export { identify } from './identify';

export const people: Context = {
  name: 'people',
  operations: [
    handle(contract.me, handlers.me),
    handle(contract.settle, handlers.settle),
    handle(contract.foundCommunity, foundCommunity),
    handle(contract.grantRole, grantRole),
    handle(contract.workersOf, handlers.workersOf),
    handle(contract.coordinatorsOf, handlers.coordinatorsOf),
    handle(contract.namesOfWorkers, handlers.namesOfWorkers),
    handle(contract.homesIn, handlers.homesIn),
    handle(contract.identitiesOf, handlers.identitiesOf),
    handle(residents.householdsOf, handlers.householdsOf),
    handle(contract.namesOf, handlers.namesOf),
    handle(residents.residentsOf, handlers.residentsOf),
    handle(homing.addHome, homes.addHome),
    handle(homing.leaveHome, homes.leaveHome),
    handle(homing.confirmHome, homes.confirmHome),
    handle(homing.neighbourCode, homes.neighbourCode),
    handle(homing.confirmByCode, homes.confirmByCode),
    handle(homing.homesWaiting, homes.homesWaiting),
    handle(families.offerFamily, family.offerFamily),
    handle(families.acceptFamily, family.acceptFamily),
    handle(families.endFamily, family.endFamily),
    handle(families.family, family.family),
    handle(families.mayActFor, family.mayActFor),
    handle(keeping.keptPersons, kept.keptPersons),
    handle(keeping.keptPerson, kept.keptPerson),
    handle(keeping.keptScope, kept.keptScope),
    handle(keeping.revisePerson, kept.revisePerson),
    handle(keeping.offerJoin, kept.offerJoin),
    handle(phones.givePhone, phone.givePhone),
    handle(phones.typePhone, phone.typePhone),
    handle(phones.forgetPhone, phone.forgetPhone),
    handle(phones.contact, phone.contact),
    handle(phones.maskedPhone, phone.maskedPhone),
    handle(phones.whoCalled, phone.whoCalled),
    handle(consenting.consent, consents.consent),
    handle(consenting.withdraw, consents.withdraw),
    handle(consenting.recordConsent, consents.recordConsent),
    handle(consenting.consents, consents.consents),
    handle(consenting.consentHistory, consents.consentHistory),
    handle(consenting.hasConsent, consents.hasConsent),
    handle(families.keepMinor, keepMinor),
    handle(keeping.keepPerson, keepPerson),
    handle(keeping.join, join),
    handle(roles.offers, offers),
    handle(roles.answerOffer, answerOffer),
    handle(roles.takeRole, takeRole),
    handle(roles.leaveRole, leaveRole),
    handle(roles.invite, invite),
    handle(roles.invitation, invitation),
    handle(roles.acceptInvitation, acceptInvitation),
    handle(duty.goOnLeave, goOnLeave),
    handle(duty.acceptStandIn, acceptStandIn),
    handle(duty.comeBack, comeBack),
    handle(duty.colleagues, colleagues),
    handle(duty.holdersOf, holdersOf),
    handle(duty.standInsOf, standInsOf),
    handle(duty.handOver, handOver),
    handle(duty.identityCode, identityCode),
    handle(duty.checkIdentity, checkIdentity),
    handle(roles.becomeAdmin, becomeAdmin),
    handle(roles.staff, staff),
    handle(contract.openDesk, openDesk),
    handle(contract.desksOf, desksOf),
    handle(contract.endDesk, endDesk),
  ],
  collections: Object.values(collections),
  openApi: ['security.msgSecCheck', 'phonenumber.getPhoneNumber'],
  outboxes: [collections.people],
  personal,
};
