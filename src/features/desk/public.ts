/** What other features and pages may use of the desk. */
export { MyDesks } from './my-desks';
