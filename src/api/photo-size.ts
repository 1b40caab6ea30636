/** How large a picture is sent: enough to see a crack in a tile, small enough for a staircase without signal. */
export const longestSide = 1600;
/** JPEG quality, 0–100. */
export const quality = 82;

/** Width and height in pixels after shrinking; never larger than before. */
export function fit(width: number, height: number, longest = longestSide): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
