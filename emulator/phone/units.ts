/** Lengths of WXSS in a browser. */

const ratio = /(-?(?:\d+\.)?\d+|-?\.\d+)rpx\b/g;
const height = /(-?(?:\d+\.)?\d+|-?\.\d+)vh\b/g;

/**
 * `rpx` is a 750th of the width. `vh` is a hundredth of what lies between navigation bar and tab bar, because in WeChat
 * every page has a web view of its own.
 */
export function phoneLengths(css: string): string {
  return css
    .replace(ratio, (_, number: string) => `${trimmed(Number(number) / 7.5)}vw`)
    .replace(height, (_, number: string) => `calc(var(--page-height) * ${trimmed(Number(number) / 100)})`);
}

function trimmed(number: number): string {
  return String(Number(number.toFixed(5)));
}
