/** What a person, a test or the stage sets on the phone. */

/** Three of WeChat's steps of the text size, in pixels: a new phone's, a large one, and the care mode's. */
export const fontSizes = { standard: 17, large: 21, care: 23.8 } as const;

export interface Settings {
  /** Kept until the phone is wiped, as is the text size. */
  isOffline: boolean;
  fontSize: number;
  /** Names of pictures the album chooses by itself; without any it asks. */
  pictures: readonly string[];
  /** What the next scanned code says. */
  scannedText: string;
  location: { readonly latitude: number; readonly longitude: number; readonly name: string; readonly address: string };
  clipboard: string;
  /** Whether the person has agreed to the privacy agreement. */
  hasAgreedToPrivacy(): boolean;
  /** Kept, as WeChat keeps it, until the phone is wiped. */
  agreeToPrivacy(): void;
}

/** A phone in Zhuhai; what it keeps is under `base`, the person's own. */
export function createSettings(base: string): Settings {
  const agreed = `${base}privacy`;
  const [line, size] = [`${base}is-offline`, `${base}font-size`];
  return {
    get isOffline() {
      return localStorage.getItem(line) === 'yes';
    },
    set isOffline(isOffline) {
      localStorage.setItem(line, isOffline ? 'yes' : 'no');
    },
    get fontSize() {
      return Number(localStorage.getItem(size) ?? fontSizes.standard);
    },
    set fontSize(pixels) {
      localStorage.setItem(size, String(pixels));
    },
    pictures: [],
    scannedText: 'https://example.com/',
    location: { latitude: 22.27, longitude: 113.57, name: '青年社区', address: '青年路 1 号' },
    clipboard: '',
    hasAgreedToPrivacy: () => localStorage.getItem(agreed) !== null,
    agreeToPrivacy: () => localStorage.setItem(agreed, 'yes'),
  };
}
