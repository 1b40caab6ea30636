/** Functions a journey runs inside the app, on whichever phone it is: each is sent as text and knows `wx` alone. */

type Told = Readonly<Record<string, unknown>>;
interface Option extends Told {
  success?(answer: unknown): void;
  fail?(failure: unknown): void;
}

/** What of WeChat's names they use. */
declare const wx: {
  readonly cloud: object;
  downloadFile(option: Option): unknown;
  getImageInfo(option: Option): unknown;
  request(option: Option): unknown;
  getFileSystemManager(): { readFileSync(path: string): ArrayBuffer };
};

/** Stands in for `wx.chooseMedia`: the person takes the picture at `url`. */
export function give(_: unknown, url: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    wx.downloadFile({
      url,
      success: ({ tempFilePath }: { tempFilePath: string }) =>
        resolve({ tempFiles: [{ tempFilePath, size: 1, fileType: 'image' }], type: 'image' }),
      fail: reject,
    });
  });
}

/** Width and height of what `src` leads to; nothing while it leads nowhere. */
export function naturalSize(src: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    wx.getImageInfo({
      src,
      success: ({ width, height }: { width: number; height: number }) => resolve({ width, height }),
      fail: ({ errMsg }: { errMsg: string }) => reject(new Error(`${errMsg} ${src}`)),
    });
  });
}

/** From now on the app's cloud is the emulator's, as the person whose phone is at `base`. */
export function useEmulator(base: string): void {
  const send = (path: string, option: Option, body: Told): Promise<unknown> => {
    const outcome = new Promise((resolve, reject) => {
      const fail = ({ errMsg }: { errMsg: string }) => reject(new Error(errMsg));
      const success = ({ data }: { data: { errCode?: number; errMsg: string } }) =>
        data.errCode ? fail(data) : resolve(data);
      wx.request({ ...body, url: `${base}cloud/${path}`, method: 'POST', success, fail });
    });
    outcome.then(
      (answer) => option.success?.(answer),
      (failure: unknown) => option.fail?.(failure),
    );
    return outcome;
  };
  Object.assign(wx.cloud, {
    init: () => undefined,
    callFunction: (option: Option) =>
      send('call-function', option, { data: { name: option['name'], data: option['data'] ?? {} } }),
    getTempFileURL: (option: Option) => send('get-temp-file-url', option, { data: { fileList: option['fileList'] } }),
    uploadFile: (option: Option) =>
      send(`upload-file?cloudPath=${encodeURIComponent(String(option['cloudPath']))}`, option, {
        data: wx.getFileSystemManager().readFileSync(String(option['filePath'])),
        header: { 'content-type': 'image/jpeg' },
      }),
  });
}
