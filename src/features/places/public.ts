/** What other features and pages may use of places. */
export { WhoseCard } from './whose-card';
