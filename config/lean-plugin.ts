/**
 * Leaves out of the package what no screen of ours draws.
 *
 * The builder writes templates for some components whether they are used or not; each is written once a level.
 */
/** A scroll area, and a View that holds back scrolling: pages here scroll as a whole. */
const undrawn = ['scroll-view', 'catch-view'];

/** The builder's types know no name for this hook. */
interface Hook {
  modifyComponentConfig(
    change: (given: { readonly componentConfig: { readonly includes: Set<string> } }) => void,
  ): void;
}

/** Takes the components nobody draws off the builder's list. */
export default function leanPlugin(ctx: Hook): void {
  ctx.modifyComponentConfig(({ componentConfig }) => {
    for (const name of undrawn) componentConfig.includes.delete(name);
  });
}
