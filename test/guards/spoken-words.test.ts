/**
 * What people read stands in `words.ts` beside its feature, and errors in `contracts/errors.ts`: one place to read aloud,
 * to correct and to check. Comments may quote it.
 */
import ts from 'typescript';
import { readTree, type Tree } from './tree';

/** `words.ts`, or `report-words.ts` where one screen has many. */
const wordFiles = [/(^|[/-])words\.ts$/, /\.(test|fixture)\.tsx?$/];
/** Titles a screen needs before any code runs: WeChat reads them from the configuration. */
const configurationFiles = [/\.config\.ts$/];
const chinese = /\p{Script=Han}/u;
/** `M月D日 HH:mm`: how a moment is written, not what is said. */
const dateFormat = /^[YMDHhms年月日时分: \-[\]]+$/;

function breaches(tree: Tree): string[] {
  return [...tree]
    .filter(([path]) => ![...wordFiles, ...configurationFiles].some((pattern) => pattern.test(path)))
    .flatMap(([path, text]) => chineseIn(path, text));
}

function chineseIn(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isText(node) && chinese.test(node.text) && !dateFormat.test(node.text)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${path}:${line + 1} ${node.text.trim()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isText(node: ts.Node): node is ts.LiteralLikeNode {
  return ts.isStringLiteral(node) || ts.isJsxText(node) || ts.isTemplateLiteralToken(node);
}

test('no sentence people read stands outside words.ts', () => {
  expect(breaches(readTree(['src', 'cloudfunctions'], /\.tsx?$/))).toEqual([]);
});

test.each([
  ["const label = '再试一次';", '再试一次'],
  ['const label = `还有 ${count} 件`;', '还有'],
  ['const view = <Text>报一件事</Text>;', '报一件事'],
  ['const view = <Button label="打电话" />;', '打电话'],
])('%s is found', (text, words) => {
  const found = breaches(new Map([['src/components/button.tsx', text]]));
  expect(found.join()).toContain(words);
});

test('a comment, a date format and words.ts may hold Chinese', () => {
  const planted = new Map([
    ['src/a.ts', '/** 网格员 */ // 楼栋\nexport const one = 1;'],
    ['src/b.ts', "at.format('M月D日 HH:mm');"],
    ['src/features/people/words.ts', "export const words = { again: '再试一次' };"],
  ]);
  expect(breaches(planted)).toEqual([]);
});
