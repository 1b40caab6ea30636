/**
 * A page that throws while it is drawn shows a sentence, a way on and a human being, never a white screen.
 *
 * The framework draws nothing in place of a page that threw, and a boundary around the app could not draw either: only
 * what stands inside a page's own root is seen. So each page is handed to the framework within a boundary of its own.
 */
import { Component, type ComponentType, type PropsWithChildren, type ReactNode } from 'react';
import Taro from '@tarojs/taro';
import { BrokenHere, BrokenNote } from './features/content/broken-note';

type Drawn = ComponentType<object>;

interface Mounting {
  mount(page: Drawn, ...rest: readonly unknown[]): void;
}

/**
 * Pages opened from now on are guarded. The framework says so when it has made its app, and may open the first page in
 * that very turn: so it is listened for, and not waited for.
 */
export function startPageGuard(): void {
  let app: Mounting | null = null;
  Object.defineProperty(Taro.getCurrentInstance(), 'app', {
    configurable: true,
    enumerable: true,
    get: () => app,
    set: (made: Mounting | null) => {
      app = made;
      if (!made) return;
      const mount = made.mount.bind(made);
      made.mount = (page, ...rest) => mount(guarded(page), ...rest);
    },
  });
}

/** Not a class: the framework would take its hand for the page's. */
function guarded(Page: Drawn): Drawn {
  return function Guarded(props) {
    return (
      <Boundary fallback={(again) => <Fallback onAgain={again} />}>
        <Page {...props} />
      </Boundary>
    );
  };
}

/** Who I am may be the very thing that broke: then the city's number is rung. */
function Fallback({ onAgain }: { onAgain: () => void }) {
  return (
    <Boundary fallback={() => <BrokenNote onAgain={onAgain} />}>
      <BrokenHere onAgain={onAgain} />
    </Boundary>
  );
}

interface BoundaryProps {
  readonly fallback: (again: () => void) => ReactNode;
}

class Boundary extends Component<PropsWithChildren<BoundaryProps>, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    const again = () => this.setState({ isBroken: false });
    return this.state.isBroken ? this.props.fallback(again) : this.props.children;
  }
}
