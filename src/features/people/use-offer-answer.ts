import { acceptStandIn } from '#contracts/duty';
import { answerOffer } from '#contracts/roles';
import { useCommand } from '../../api/use-command';
import type { Offer } from './offer-card';

/** Yes or no to what I was asked; a yes to standing in is a command of its own. */
export function useOfferAnswer({ id: offerId, kind }: Pick<Offer, 'id' | 'kind'>, name: string) {
  const yes = { offerId, ...(name !== '' && { name }) };
  const answering = useCommand(answerOffer);
  const standingIn = useCommand(acceptStandIn);
  return {
    yes: () => (kind === 'standIn' ? standingIn.mutate(yes) : answering.mutate({ ...yes, accepts: true })),
    no: () => answering.mutate({ offerId, accepts: false }),
    isBusy: answering.isPending || standingIn.isPending,
    error: answering.error ?? standingIn.error,
  };
}
