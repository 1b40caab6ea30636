/** Components this phone does not have: each stands there as a box that says what it is. */
import type { BuiltIn } from './part';

const names = [
  ...['map', 'video', 'live-player', 'live-pusher', 'voip-room', 'web-view', 'ad', 'ad-custom', 'audio'],
  ...['official-account', 'open-data', 'editor', 'functional-page-navigator', 'channel-live', 'channel-video'],
  ...['movable-area', 'movable-view', 'match-media', 'page-container', 'share-element', 'keyboard-accessory'],
  ...['native-component', 'grid-view', 'list-view', 'sticky-header', 'sticky-section', 'draggable-sheet', 'snapshot'],
];

export const placeholders: readonly BuiltIn[] = names.map((tag) => ({
  tag,
  properties: [],
  open: ({ element }) => {
    element.classList.add('phone-placeholder');
    element.dataset['what'] = `<${tag}> 这台手机没有`;
    return {};
  },
}));
