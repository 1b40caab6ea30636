/** What other features and pages may use of people. */
export { ConsentAsk } from './consent-ask';
export { useConsentTo } from './use-consents';
export { CallDoor } from './call-door';
export { PersonCall } from './person-call';
export { GuestCard } from './guest-card';
export { HomeQuestion } from './home-question';
export { Storey } from './storey';
export { OfCommunity } from './of-community';
export { BuildingChoice } from './building-choice';
export { needsName } from './known';
export { cityLine, useMe } from './use-me';
export { useHelped, type Helped } from './use-family';
export { useBuildings, useCommunities, useShops } from './use-places';
