/** The runtime's half of `aria-plugin.ts`: without it the aliases of all attributes would be shifted. */
import { mergeInternalComponents } from '@tarojs/shared';
import { ariaAttributes } from './aria-attributes';

mergeInternalComponents(ariaAttributes);
