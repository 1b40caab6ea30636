/** What pages may use of privacy. */
export { AuditedList } from './audited-list';
