/** The stage: two seats, each with a phone and WeChat's tray. Who sits where is kept in the page's address. */
import { listPersonas } from './door';
import { takeSeat } from './seat';

const seats = ['left', 'right'] as const;
const firstSitters = { left: 'demo-lin', right: 'demo-zhou' } as const;

const personas = await listPersonas();
for (const seat of seats) {
  const element = document.getElementById(seat);
  if (!element) throw new Error(`the page has no seat ${seat}`);
  const chosen = new URLSearchParams(location.search).get(seat) ?? firstSitters[seat];
  await takeSeat(element, personas, chosen, (openid) => remember(seat, openid));
}

function remember(seat: (typeof seats)[number], openid: string): void {
  const query = new URLSearchParams(location.search);
  query.set(seat, openid);
  history.replaceState(null, '', `?${query}`);
}
