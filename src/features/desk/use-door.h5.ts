/** The door of the desk: a code that is always fresh, and the knocking until somebody lets this browser in. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { begin, collect, deskTimes } from '#contracts/desk';
import { me } from '#contracts/people';
import type { OutputOf } from '#contracts/operation';
import type { ApiError } from '../../api/api-error';
import { call } from '../../api/call';
import { signIn, thisBrowser } from '../../api/desk-host.h5';
import { runCommand } from '../../api/use-command';

type Code = OutputOf<typeof begin>;

/** A new code comes a little before the old one is over. */
const early = 10_000;
const betweenKnocks = 1_500;

/** The code to show, and whether somebody said yes to it. */
export function useDoor() {
  const client = useQueryClient();
  const code = useQuery<Code, ApiError>({
    queryKey: ['desk code'],
    queryFn: () => call(begin, thisBrowser()),
    staleTime: Infinity,
    gcTime: 0,
    refetchInterval: deskTimes.code - early,
  });
  const { nonce = '', secret = '' } = code.data ?? {};
  useQuery({
    queryKey: ['desk knock', nonce],
    enabled: nonce !== '',
    gcTime: 0,
    refetchInterval: betweenKnocks,
    queryFn: async () => {
      const { ticket } = await runCommand(collect, { nonce, secret });
      if (ticket === null) return false;
      await signIn(ticket);
      await client.resetQueries({ queryKey: [me.name] });
      return true;
    },
  });
  return code;
}
