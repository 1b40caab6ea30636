/** What is asked before the phone gives anything private, and what is said when somebody would rather not. */
const needs: Readonly<Record<string, string>> = {
  chooseMedia: '您要放照片,得用相机或相册。',
  chooseImage: '您要放照片,得用相机或相册。',
  camera: '您要拍照,得用相机。',
  scanCode: '您要扫码,得用相机。',
  getPhoneNumber: '您要用微信里的手机号。',
  chooseLocation: '您要在地图上标一个点。',
  chooseAvatar: '您要用一张头像。',
  setClipboardData: '您要复制,得用剪贴板。',
  // The phone here names the method; WeChat's list names what it is opened by.
  'RecorderManager.start': '您要录音,得用麦克风。',
  getRecorderManager: '您要录音,得用麦克风。',
};

export const gateWords = {
  title: '先问您一声',
  need: (referrer: string) => needs[referrer] ?? '这一步要用手机里的东西。',
  only: '您点了才用,不点不用。',
  still: '不同意,也能看、能报事、能打电话。',
  guide: '先看看隐私说明',
  agree: '同意',
  refuse: '先不同意',
  refused: '您没有同意,手机没给。',
  again: '想同意了,再点一下就会问您。',
  noPhotos: '不放照片也行,写几个字就好。',
  noPhotosAtWork: '不放照片也行,选一个原因。',
  noPaper: '拍不了纸,请本人当面说,有人听见。',
  noVoice: '不录音也行,请本人在纸上签字。',
  noScan: '不扫也行,写下那排字母和数字。',
  noDeskScan: '也可以用微信的「扫一扫」来扫。',
  noNumber: '不用微信的号码,自己写一个也行。',
  noCopy: '复制不了。要一份,请打电话问。',
} as const;
