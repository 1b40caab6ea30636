/** WeChat's map: a point to choose and a point to look at. A browser has none (`isMapHere`). */
import Taro from '@tarojs/taro';

export const isMapHere = process.env.TARO_ENV === 'weapp';

export interface MapPoint {
  readonly latitude: number;
  readonly longitude: number;
  /** What the map calls it; empty where it has no name. */
  readonly name: string;
}

/** Opens the map to choose on; undefined where he turned back. Rejects when it does not open, or may not. */
export function choosePoint(): Promise<MapPoint | undefined> {
  return new Promise((resolve, reject) => {
    void Taro.chooseLocation({
      success: ({ latitude, longitude, name }) => resolve({ latitude, longitude, name }),
      fail: (failed) => (failed.errMsg.includes('cancel') ? resolve(undefined) : reject(new Error(failed.errMsg))),
    }).catch(() => undefined);
  });
}

/** Opens the map at a point. */
export function showPoint(point: MapPoint): void {
  void Taro.openLocation({ ...point, scale: 18 }).catch(() => undefined);
}
