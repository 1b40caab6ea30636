/** Finds the route of a request. */
import type { Route } from './exchange';

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** A finder over `routes`: the first whose method and path fit. A path that does not decode fits nothing. */
export function createRouter(routes: readonly Route[]): (method: string, path: string) => Match | undefined {
  const compiled = routes.map((route) => ({ route, pattern: patternOf(route.path) }));
  return (method, path) => {
    for (const { route, pattern } of compiled) {
      const isAsked = route.method === method || route.method === 'ANY';
      const found = isAsked ? pattern.exec(path) : null;
      if (!found) continue;
      const params = decodeAll(found.groups ?? {});
      if (params) return { route, params };
    }
    return undefined;
  };
}

function patternOf(path: string): RegExp {
  const source = path
    .split('/')
    .map((segment) => {
      if (segment.startsWith(':')) return `(?<${segment.slice(1)}>[^/]+)`;
      if (segment.startsWith('*')) return `(?<${segment.slice(1)}>.*)`;
      return segment.replaceAll('.', '\\.');
    })
    .join('/');
  return new RegExp(`^${source}$`);
}

function decodeAll(groups: Record<string, string>): Record<string, string> | undefined {
  try {
    return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]));
  } catch {
    return undefined;
  }
}
