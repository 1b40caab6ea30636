/** What must be visible and styled: words alone are also there in a package that lost its styles. */
import type { Phone } from './phone';

const leaf = 'rgb(10, 92, 50)';
const white = 'rgb(255, 255, 255)';
/** Pixels a thumb needs. */
const target = 48;

/** Ground and ink of a state's tag, by the tone it has. */
const tones = {
  quiet: { ground: 'rgb(235, 230, 218)', color: 'rgb(85, 85, 85)' },
  lake: { ground: 'rgb(227, 237, 247)', color: 'rgb(10, 74, 138)' },
  apricot: { ground: 'rgb(255, 241, 199)', color: 'rgb(77, 57, 0)' },
  leaf: { ground: 'rgb(231, 240, 233)', color: leaf },
} as const;

/** The button for what is done here: white on leaf, and large enough for a thumb. */
export async function expectMainButton(phone: Phone, selector: string): Promise<void> {
  const { color, ground, width, height } = await phone.look(selector);
  expect({ selector, color, ground }).toEqual({ selector, color: white, ground: leaf });
  expect(height).toBeGreaterThanOrEqual(target);
  expect(width).toBeGreaterThanOrEqual(target);
}

/** A state told by word and colour, in one line. */
export async function expectState(phone: Phone, words: string, tone: keyof typeof tones): Promise<void> {
  await phone.sees('#case .tag', words);
  const { color, ground, width, height } = await phone.look('#case .tag');
  expect({ color, ground }).toEqual(tones[tone]);
  expect(width).toBeLessThan(250);
  expect(height).toBeLessThan(target);
}

/** A photo that is drawn: in a frame one can see, from a file of that size. */
export async function expectPhoto(phone: Phone, selector: string): Promise<void> {
  const { width, height } = await phone.look(selector);
  expect(width).toBeGreaterThan(100);
  expect(height).toBeGreaterThan(100);
  const natural = await phone.photo(selector);
  expect(natural.width).toBeGreaterThan(100);
  expect(natural.height).toBeGreaterThan(100);
  if (!phone.browser) return;
  const picture = phone.browser.locator(`.phone-page:visible ${selector.replace(/\bimage\b/, 'wx-image')} img`);
  expect(await picture.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBe(natural.width);
}
