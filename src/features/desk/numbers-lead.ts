/** What a sheet of numbers opens with. Pure. What nobody has counted is unknown; only what was counted may be «none». */
import type { OutputOf } from '#contracts/operation';
import type { numbers } from '#contracts/request-numbers';
import { numbersWords as words } from './numbers-words';

type Found = Pick<OutputOf<typeof numbers>, 'countedAt' | 'uncounted'> & {
  readonly total: Pick<OutputOf<typeof numbers>['total'], 'reported' | 'promise'>;
};

export function saidOf({ total, countedAt, uncounted }: Found): { readonly lead: string; readonly uncounted: string } {
  if (countedAt === undefined) return { lead: words.nothingCounted, uncounted: '' };
  return { lead: leadOf(total, uncounted.length > 0), uncounted: words.uncounted(uncounted) };
}

function leadOf({ reported, promise: { of, percent } }: Found['total'], isPartly: boolean): string {
  if (reported === 0) return isPartly ? words.noneCounted : words.none;
  return words.lead(reported) + (percent === undefined ? words.keptFew(of) : words.kept(of, percent));
}
