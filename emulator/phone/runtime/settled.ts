/** The event of the phone's window that says: the app has started, or failed to. */
export const settledEvent = 'phone-settled';
