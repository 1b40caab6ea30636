/** What a person, a test or the stage sets on the phone. */

/** Every step of WeChat's text size on phones 320, 375 and 414 wide, in pixels; a new phone has 17, 关怀模式 is 23.8. */
export const fontSizes: readonly number[] = [16, 17, 18, 18.5, 19, 19.5, 20, 20.5, 21, 22, 23.8, 25.5];

/** Three of them by name: a new phone's, a large one, and the care mode's. */
export const namedFontSizes = { standard: 17, large: 21, care: 23.8 } as const;

export interface Settings {
  /** Kept until the phone is wiped, as is the text size. */
  isOffline: boolean;
  fontSize: number;
  /** Names of pictures the album chooses by itself; without any it asks. */
  pictures: readonly string[];
  /** The picture of the album its camera looks at. */
  looksAt: string;
  /** What the next scanned code says; nothing when the person turns away. */
  scannedText: string;
  /** A picture with a code in it, by path or link, that is read instead. */
  scannedPicture: string;
  /** What the person is called and reached by in WeChat. */
  nickname: string;
  phoneNumber: string;
  location: { readonly latitude: number; readonly longitude: number; readonly name: string; readonly address: string };
  clipboard: string;
  /** Whether the person has agreed to the privacy agreement. */
  hasAgreedToPrivacy(): boolean;
  /** Kept, as WeChat keeps it, until the phone is wiped; by which button of the app, when it was one. */
  agreeToPrivacy(buttonId?: string): void;
  /** The button he agreed by, since the app was opened. */
  agreedBy: string | undefined;
  /** What the person allowed and what he did not, by scope; kept as well. */
  permissions(): Readonly<Record<string, boolean>>;
  permit(scope: string, isAllowed: boolean): void;
}

/** A phone in Zhuhai; what it keeps is under `base`, the person's own. */
export function createSettings(base: string): Settings {
  const agreed = `${base}privacy`;
  const [line, size] = [`${base}is-offline`, `${base}font-size`];
  const permitted = `${base}permissions`;
  const permissions = (): Record<string, boolean> =>
    JSON.parse(localStorage.getItem(permitted) ?? '{}') as Record<string, boolean>;
  return {
    get isOffline() {
      return localStorage.getItem(line) === 'yes';
    },
    set isOffline(isOffline) {
      localStorage.setItem(line, isOffline ? 'yes' : 'no');
    },
    get fontSize() {
      return Number(localStorage.getItem(size) ?? namedFontSizes.standard);
    },
    set fontSize(pixels) {
      localStorage.setItem(size, String(pixels));
    },
    pictures: [],
    looksAt: 'light-lit.jpg',
    scannedText: 'https://example.com/',
    scannedPicture: '',
    nickname: '微信用户',
    phoneNumber: '13800000000',
    location: { latitude: 22.27, longitude: 113.57, name: '青年社区', address: '青年路 1 号' },
    clipboard: '',
    hasAgreedToPrivacy: () => localStorage.getItem(agreed) !== null,
    agreedBy: undefined,
    agreeToPrivacy(buttonId) {
      this.agreedBy = buttonId;
      localStorage.setItem(agreed, 'yes');
    },
    permissions,
    permit: (scope, isAllowed) =>
      localStorage.setItem(permitted, JSON.stringify({ ...permissions(), [scope]: isAllowed })),
  };
}
