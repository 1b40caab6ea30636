/** What other features may use of requests. */
export { useOpenAnswer } from './use-open-answer';
