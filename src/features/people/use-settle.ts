import { consentTexts } from '#contracts/consents';
import { addHome } from '#contracts/homes';
import { settle } from '#contracts/people';
import type { ApiError } from '../../api/api-error';
import { useCommand } from '../../api/use-command';
import type { Human } from '../../components/ring-button';

/** What a form that asks for the home needs: the way to say it, and how that goes. */
export interface Settling {
  readonly settle: (home: Given) => void;
  readonly isBusy: boolean;
  readonly error: ApiError | null;
  readonly phone: Human;
}

interface Given {
  readonly buildingId: string;
  readonly unit: number | undefined;
  readonly floor: number | undefined;
  readonly door: string | undefined;
  readonly name: string;
}

/** Says where I live, first or once more; `onSettled` runs once the server has it. */
export function useSettle(isMore: boolean, phone: Human, onSettled: () => void = () => undefined): Settling {
  const [first, more] = [useCommand(settle), useCommand(addHome)];
  const { isPending, error } = isMore ? more : first;
  return {
    settle: (given) => {
      if (isMore) more.mutate(toPlace(given), { onSuccess: onSettled });
      else
        first.mutate(
          { ...toPlace(given), ...toName(given), guide: consentTexts.guide.version },
          { onSuccess: onSettled },
        );
    },
    isBusy: isPending,
    error,
    phone,
  };
}

/** Leaves out what wasn't said. */
function toPlace({ buildingId, unit, floor, door }: Given) {
  return {
    buildingId,
    ...(unit === undefined ? {} : { unit }),
    ...(floor === undefined ? {} : { floor }),
    ...(door === undefined ? {} : { door }),
  };
}

/** An empty name isn't a name. */
function toName({ name }: Given) {
  const said = name.trim();
  return said === '' ? {} : { name: said };
}
