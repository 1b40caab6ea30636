/** What is measured: each workload in a sentence, with the database calls the app would make for it. */

/** Grids the loaded requests are spread over, evenly. */
export const gridCount = 10;
/** Seats of the roster in W4, and how many want one. */
export const seats = 100;
export const contenders = 1000;
/** The roster everybody wants a seat on. */
export const rosterId = 'roster-1';

export type WorkloadName = 'create' | 'page' | 'lean' | 'move' | 'claim';

export interface Workload {
  readonly name: WorkloadName;
  readonly title: string;
  /** The calls of one operation through the SDK. */
  readonly calls: string;
  /** Operations of one run at one caller, and at sixteen. */
  readonly alone: number;
  readonly crowd: number;
  /** Its p50 is at most this many times the bare server's; undefined where no bar is set. */
  readonly bar: number | undefined;
}

export const workloads: readonly Workload[] = [
  {
    name: 'create',
    title: 'W1 create a request (3 indexes)',
    calls: 'add',
    alone: 150,
    crowd: 600,
    bar: 5,
  },
  {
    name: 'page',
    title: 'W2 newest 20 open of a grid, whole',
    calls: 'where{communityId, gridId, isOpen} order reportedAt, _id limit 20 get',
    alone: 150,
    crowd: 400,
    bar: 7,
  },
  {
    name: 'lean',
    title: 'W2 the same, projected as the app asks',
    calls: 'the same with field(7 fields)',
    alone: 150,
    crowd: 400,
    bar: undefined,
  },
  {
    name: 'move',
    title: 'W3 state change with timeline',
    calls: 'doc get + where{_id, v} update{set, push each slice}',
    alone: 150,
    crowd: 400,
    bar: 6,
  },
];

/** W4, run once a round: everybody at once. */
export const rush: Workload = {
  name: 'claim',
  title: `W4 ${seats} seats, ${contenders} contenders`,
  calls: 'where{_id, left > 0, seats.p missing} update{inc, set}; 900 of them: + add to the waitlist',
  alone: 0,
  crowd: contenders,
  bar: undefined,
};
