/** Does the work while no other process on this machine does work of that name in that folder; waits its turn. */
export function alone<Result>(folder: string, name: string, work: () => Promise<Result> | Result): Promise<Result>;
