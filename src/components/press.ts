import { aria, type Spoken } from './aria';

interface Press extends Spoken {
  readonly id: string;
  readonly onPress: () => void;
}

interface KeyLike {
  readonly key?: string;
  preventDefault?(): void;
}

/** Makes a View a thing to press: by finger, by keyboard in a browser, and by a screen reader. */
export function press({ id, onPress, ...spoken }: Press): Record<string, unknown> {
  const run = () => {
    if (!spoken.isDisabled) onPress();
  };
  const props = {
    id,
    hoverClass: spoken.isDisabled ? 'none' : 'is-pressed',
    onClick: run,
    ...aria({ role: 'button', ...spoken }),
  };
  if (process.env.TARO_ENV !== 'h5') return props;
  const onKeyDown = (event: KeyLike) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault?.();
    run();
  };
  return { ...props, tabIndex: 0, onKeyDown };
}
