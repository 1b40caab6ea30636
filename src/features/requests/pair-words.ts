/** Every sentence about the pictures before and after, and about taking the second one from where the first was. */
export const pairWords = {
  before: (day: string) => `修之前 ${day}`,
  after: (day: string) => `修好后 ${day}`,
  open: '照着原来的样子拍',
  openWhy: '镜头上会淡淡地叠着报的那张。对齐了再拍,前后好比。',
  frame: {
    title: '对齐了再拍',
    how: '叠着的是报的那张照片。',
    shutter: '拍',
    taking: '正在拍…',
    dims: { half: '淡一点', light: '先不看原图', none: '再看原图' },
    cancel: '不拍了',
    refused: '相机没有打开。',
    refusedWhy: '可以照平常的样子拍,或从相册里选。也可以不放照片,选一个原因。',
    usual: '照平常的样子拍',
    failed: '没拍上,再按一次。',
  },
} as const;
