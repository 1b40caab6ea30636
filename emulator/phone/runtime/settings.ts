/** What a person, a test or the stage sets on the phone. */

/** WeChat's steps of the text size, in pixels; the middle one is what a new phone has. */
export const fontSizes = [15, 16, 17, 19, 20.8, 22.4, 23.8] as const;

export interface Settings {
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
  return {
    isOffline: false,
    fontSize: 17,
    pictures: [],
    scannedText: 'https://example.com/',
    location: { latitude: 22.27, longitude: 113.57, name: '青年社区', address: '青年路 1 号' },
    clipboard: '',
    hasAgreedToPrivacy: () => localStorage.getItem(agreed) !== null,
    agreeToPrivacy: () => localStorage.setItem(agreed, 'yes'),
  };
}
