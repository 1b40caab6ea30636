/** Runs the code of a page and of every component it uses, each once, the innermost first. */
import { pathFrom } from '../package-path';
import type { Phone } from './phone';

/** @throws what their code throws, and Error when a file registers nothing */
export function loadComponents(phone: Phone, path: string, seen: Set<string> = new Set()): void {
  if (seen.has(path)) return;
  seen.add(path);
  const { app, configs } = phone.package;
  const used = { ...app.usingComponents, ...configs[path]?.usingComponents };
  for (const [tag, target] of Object.entries(used)) {
    const component = pathFrom(tag in (configs[path]?.usingComponents ?? {}) ? path : 'app', target);
    if (configs[component]) loadComponents(phone, component, seen);
  }
  phone.framework.register(path, () => phone.modules.require(`${path}.js`));
}
