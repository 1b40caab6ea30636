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
  readonly name: string;
}

/** Says where I live; `onSettled` runs once the server has it. */
export function useSettle(phone: Human, onSettled: () => void = () => undefined): Settling {
  const command = useCommand(settle);
  return {
    settle: (given) => command.mutate(toInput(given), { onSuccess: onSettled }),
    isBusy: command.isPending,
    error: command.error,
    phone,
  };
}

/** Leaves out what wasn't said: an empty name isn't a name. */
export function toInput({ buildingId, unit, floor, name }: Given) {
  const said = name.trim();
  return {
    buildingId,
    ...(unit === undefined ? {} : { unit }),
    ...(floor === undefined ? {} : { floor }),
    ...(said === '' ? {} : { name: said }),
  };
}
