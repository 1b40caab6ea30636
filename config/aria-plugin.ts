/**
 * Lets `aria-*` attributes reach the screen reader in WeChat.
 *
 * The builder writes one template per component with a fixed list of attributes; ARIA is not on it and would be
 * dropped without a word. WeChat reads them: https://developers.weixin.qq.com/miniprogram/dev/component/aria.html
 */
import { resolve } from 'node:path';
import type { IPluginContext, TaroPlatformBase } from '@tarojs/service';

/** By component: attribute → default. Handed over by the configuration, as a plugin can't import TypeScript itself. */
interface Options {
  readonly attributes: Record<string, Record<string, string>>;
}

/** Adds the attributes to the templates of the base components, and to the runtime that fills them. */
export default function ariaPlugin(ctx: IPluginContext, { attributes }: Options): void {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: (platform: TaroPlatformBase) => {
      if (platform.platform !== 'weapp') return;
      platform.template.mergeComponents(ctx, attributes);
      const path = platform.runtimePath;
      platform.runtimePath = [...(Array.isArray(path) ? path : [path]), resolve(__dirname, 'aria-runtime')];
    },
  });
}
