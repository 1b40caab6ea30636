import { resolve } from 'node:path';

/** The folder of the repository; every path in `scripts/` begins here, wherever the command was typed. */
export const root = resolve(__dirname, '..');
