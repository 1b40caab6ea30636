/**
 * A screen that is not measured is a screen somebody cannot read: every route is walked, no walk leads nowhere, and each
 * screen has its budget.
 */
import ts from 'typescript';
import { screens } from '../access/screens';
import { screenBounds } from '../budgets/bounds';
import { readTree } from './tree';

/** Routes of `app.config.ts`, read from its syntax: pages, and those of subpackages under their root. */
function routesIn(text: string): string[] {
  const source = ts.createSourceFile('app.config.ts', text, ts.ScriptTarget.ES2022, true);
  const routes: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const root = valueOf(node, 'root');
      const pages = valueOf(node, 'pages');
      const prefix = root && ts.isStringLiteral(root) ? `${root.text}/` : '';
      if (pages && ts.isArrayLiteralExpression(pages))
        routes.push(...pages.elements.filter(ts.isStringLiteral).map(({ text }) => `${prefix}${text}`));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return routes;
}

function valueOf(node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const property = node.properties.find((one) => one.name?.getText() === name);
  return property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
}

const configuration = readTree(['src/app.config.ts'], /\.ts$/).get('src/app.config.ts') ?? '';

test('every route of the mini-program is measured', () => {
  const routes = routesIn(configuration);
  expect(routes).toContain('pages/requests/work/work');
  expect([...new Set(screens.map(({ route }) => route))].sort()).toEqual([...routes].sort());
});

test('a route nobody walks is found', () => {
  const planted = configuration.replace("'settle/settle'", "'settle/settle', 'lost/lost'");
  const walked = new Set(screens.map(({ route }) => route));
  expect(routesIn(planted).filter((route) => !walked.has(route))).toEqual(['pages/people/lost/lost']);
});

test('every screen has a budget, and every budget a screen', () => {
  expect(Object.keys(screenBounds).sort()).toEqual(screens.map(({ name }) => name).sort());
});
