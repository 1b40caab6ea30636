import { Refused } from '../../emulator/seed/person';

/** The code a call was refused with, or `none`; anything else that goes wrong is thrown on. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'none';
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
}
