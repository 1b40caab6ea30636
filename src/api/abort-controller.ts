/**
 * The part of AbortController the query library uses. WeChat's script engine has none; without one every question
 * stays unanswered for ever and says nothing. The builder puts this in wherever the name is used.
 */
type Listener = () => void;

class Signal {
  aborted = false;
  reason: unknown = undefined;
  private readonly listeners = new Set<Listener>();

  addEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.delete(listener);
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }

  /** Called once, by the controller. */
  fire(reason: unknown): void {
    this.aborted = true;
    this.reason = reason;
    for (const listener of [...this.listeners]) listener();
    this.listeners.clear();
  }
}

/** A controller whose signal fires once. */
export class AbortController {
  readonly signal = new Signal();

  abort(reason: unknown = new Error('aborted')): void {
    if (!this.signal.aborted) this.signal.fire(reason);
  }
}
