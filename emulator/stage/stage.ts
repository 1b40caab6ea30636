/** The stage: two seats, each with a phone and WeChat's tray. Who sits where is kept in the page's address. */
import { listPersonas, openNews } from './door';
import { keepFitting } from './fit';
import { takeSeat } from './seat';

const seats = ['left', 'right'] as const;
const firstSitters = { left: 'demo-lin', right: 'demo-zhou' } as const;

keepFitting();
const personas = await listPersonas();
const news = openNews();
await Promise.all(
  seats.map((seat) => {
    const element = document.getElementById(seat);
    if (!element) throw new Error(`the page has no seat ${seat}`);
    const chosen = new URLSearchParams(location.search).get(seat) ?? firstSitters[seat];
    return takeSeat(element, { personas, chosen, news, remember: (openid) => remember(seat, openid) });
  }),
);

function remember(seat: (typeof seats)[number], openid: string): void {
  const query = new URLSearchParams(location.search);
  query.set(seat, openid);
  history.replaceState(null, '', `?${query}`);
}
