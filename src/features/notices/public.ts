/** What other features and pages may use of notices. */
export { ConsentButton } from './consent-button';
export { CreditsCard } from './credits-card';
export { InboxList } from './inbox-list';
export { useSummary } from './use-notices';
