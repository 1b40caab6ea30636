/** What stands on the slip of paper a desk prints of a case, and beside it. */
export const paperSlipWords = {
  open: '打印一张纸条',
  print: '打印',
  back: '回到这件事',
  why: '给没有微信的人带走。上面没有他的名字,也没有门牌。',
  title: '您说的事,记下了',
  number: '编号',
  kind: '什么事',
  where: '哪栋楼',
  told: '哪天说的',
  next: '现在',
  promised: '说好',
  ring: '打电话问',
  how: '打电话时,报编号就行。',
} as const;
