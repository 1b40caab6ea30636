/** What pages and the desk may use of privacy. */
export { AuditedList } from './audited-list';
export { correctWords } from './rights-words';
