/** The ids of WeChat's message templates, by what they are for. */
import { templates } from '../../config/templates';
import type { TemplateKind } from '#contracts/message-templates';

/** Ids for the kinds asked; WeChat takes at most three at once. */
export function templateIds(kinds: readonly TemplateKind[]): readonly string[] {
  return templates.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
}

/** The kinds behind the ids a person said yes to. */
export function kindsOf(ids: readonly string[]): readonly TemplateKind[] {
  return templates.filter(({ id }) => ids.includes(id)).map(({ kind }) => kind);
}
