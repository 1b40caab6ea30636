/**
 * Words an old neighbour reads without help: short sentences, no office language, no English. Holds for every sentence,
 * since 长辈版 is drawn from the same words.
 */
import ts from 'typescript';
import { readTree, type Tree } from './tree';

/** Characters of a sentence; an inserted value counts as two. */
const longest = 20;
const endOfSentence = /[。?!]/;
const chinese = /\p{Script=Han}/u;
const inserted = '□□';

/** Office and computer language, with what to say instead. */
const jargon: Readonly<Record<string, string>> = {
  提交: '发出',
  处置: '办',
  处理: '办',
  办理: '办',
  受理: '收到',
  派单: '派给谁',
  工单: '这件事',
  事项: '事',
  诉求: '事',
  上报: '报',
  反馈: '告诉',
  审核: '看',
  相关: '(说出是哪一个)',
  系统: '(说出是什么出了问题)',
  异常: '出了问题',
  错误: '不对',
  失败: '没有成',
  操作: '点、写',
  用户: '您',
  权限: '由谁来办',
  登录: '打开',
  加载: '打开',
  数据: '(说出是什么)',
  服务器: '(不用说)',
  客户端: '(不用说)',
};

/** `path: what is wrong «sentence»` */
function breaches(tree: Tree): string[] {
  return [...tree].flatMap(([path, text]) =>
    wordsIn(text).flatMap((words) => wrongWith(words).map((what) => `${path}: ${what} «${words}»`)),
  );
}

function wrongWith(words: string): string[] {
  const long = words.split(endOfSentence).filter((sentence) => [...sentence.trim()].length > longest);
  const office = Object.entries(jargon).filter(([word]) => words.includes(word));
  return [
    ...long.map((sentence) => `${[...sentence.trim()].length} characters`),
    ...office.map(([word, better]) => `${word}, better ${better}`),
    ...(/[A-Za-z]/.test(words) ? ['English letters'] : []),
  ];
}

/** Every string with a Chinese character in it; what a template inserts is drawn as `inserted`. */
function wordsIn(text: string): string[] {
  const source = ts.createSourceFile('words.ts', text, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateExpression(node)) {
      found.push(node.head.text + node.templateSpans.map(({ literal }) => inserted + literal.text).join(''));
    } else if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.filter((words) => chinese.test(words));
}

test('every sentence is short and plain', () => {
  const spoken = readTree(['src'], /(^|[/-])words\.ts$/);
  const agreed = readTree(['contracts'], /(errors|-words)\.ts$/);
  expect(spoken.size).toBeGreaterThan(5);
  expect(breaches(new Map([...spoken, ...agreed]))).toEqual([]);
});

test.each([
  ["done: '您的诉求已提交,请等待工作人员处置。'", ['提交', '处置', '诉求']],
  ["long: '这一句话写得实在太长了老人家读到后面就忘了前面说的是什么。'", ['28 characters']],
  ['told: (name: string) => `${name}说的这一句话写得实在太长了读到后面就忘了。`', ['22 characters']],
  ["again: '请点 OK 再试'", ['English letters']],
])('%s is found', (line, found) => {
  const told = breaches(new Map([['src/features/people/words.ts', `export const words = { ${line} };`]])).join('\n');
  for (const what of found) expect(told).toContain(what);
});

test('two short sentences are short, and a comment may say 工单', () => {
  const text = "// 工单\nexport const words = { two: '网格员收到了,等他来接。接了会告诉您,请放心。' };";
  expect(breaches(new Map([['src/features/people/words.ts', text]]))).toEqual([]);
});
