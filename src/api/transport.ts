/** WeChat: functions, files, network and consent come from the platform. */
import Taro from '@tarojs/taro';
import type { Transport } from './transport-port';

export const transport: Transport = {
  owner: '',

  start: () => Taro.cloud.init({ traceUser: false }),

  callFunction: async (name, data) => (await Taro.cloud.callFunction({ name, data: data as object })).result,

  uploadFile: (cloudPath, filePath, onProgress) =>
    new Promise((resolve, reject) => {
      const task = Taro.cloud.uploadFile({
        cloudPath,
        filePath,
        success: (done) => resolve(done.fileID),
        fail: reject,
      }) as unknown as UploadTask | undefined;
      task?.onProgressUpdate?.(({ progress }) => onProgress(progress));
    }),

  isOnline: async () => (await Taro.getNetworkType()).networkType !== 'none',

  onNetworkChange: (listener) => Taro.onNetworkStatusChange(({ isConnected }) => listener(isConnected)),

  requestSubscribe: async (templateIds) => {
    const answer: Record<string, unknown> = await wx.requestSubscribeMessage({ tmplIds: [...templateIds] });
    return { accepted: templateIds.filter((id) => answer[id] === 'accept') };
  },

  randomBytes: async (length) => new Uint8Array((await wx.getRandomValues({ length })).randomValues),
};

/** WeChat's own calls, where the builder's types stay behind the platform. */
declare const wx: {
  requestSubscribeMessage(option: { tmplIds: string[] }): Promise<Record<string, unknown>>;
  getRandomValues(option: { length: number }): Promise<{ randomValues: ArrayBuffer }>;
};

interface UploadTask {
  onProgressUpdate?(listener: (event: { progress: number }) => void): void;
}
