/** Every sentence about what one agreed to. */
export const consentListWords = {
  title: '我同意了什么',
  why: '一件一件地问。不同意,别的照样办。',
  given: '同意了',
  notGiven: '没有同意',
  since: (when: string, version: number) => `${when},第 ${version} 版说明`,
  agree: '同意',
  withdraw: '收回',
  busy: '正在记下…',
  guest: '您现在只是看看。要办事,点「同意」。',
  minors: '孩子的,在「我的家人」里。',
  toFamily: '看我的家人',
  nobody: '还没说住在哪里,什么都没有记。',
} as const;
