/** What other features may use of requests. */
export { WaitingReports } from './waiting-reports';
export { useOpenAnswer } from './use-open-answer';
