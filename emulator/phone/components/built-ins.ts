/** Every component of the phone. */
import { button } from './button';
import { camera } from './camera';
import { choices } from './choices';
import { form } from './form';
import { image } from './image';
import { label } from './label';
import { measures } from './measures';
import { navigation } from './navigation';
import type { BuiltIn } from './part';
import { picker } from './picker';
import { pickerView } from './picker-view';
import { placeholders } from './placeholders';
import { plainParts } from './plain';
import { richText } from './rich-text';
import { scrollView } from './scroll-view';
import { swiper } from './swiper';
import { input, textarea } from './writing';

export const builtIns: readonly BuiltIn[] = [
  ...plainParts,
  ...placeholders,
  ...[image, { ...image, tag: 'cover-image' }, button, camera, form, label, scrollView, input, textarea, picker],
  richText,
  ...[choices, measures, navigation, pickerView, swiper].flat(),
];
