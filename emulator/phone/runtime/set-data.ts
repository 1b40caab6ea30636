/** Counts what travels from the app's code to what is drawn, with WeChat's limit on it, and to the cloud. */
import type { Instance } from './framework';

/** Bytes of one `setData`. */
const mostBytes = 1024 * 1024;

export interface PageTraffic {
  readonly page: string;
  calls: number;
  bytes: number;
  largest: number;
  /** Calls to the cloud while it was in front. */
  cloudCalls: number;
}

export interface Ledger {
  /** One line a page that was opened, in order. */
  readonly lines: readonly PageTraffic[];
  /** Begins the line of a page. */
  open(path: string, page: Instance): void;
  /** Counts an instance's calls from now on, in the line of the page it belongs to. */
  watch(instance: Instance, pageOf: () => Instance): void;
  /** Counts a call to the cloud for the page in front; what it gives back is to be told that the answer is here. */
  ask(front: Instance | undefined): () => void;
  /** Calls to the cloud without an answer yet. */
  waiting(): number;
  clear(): void;
}

/** An empty ledger. */
export function createLedger(): Ledger {
  const lines: PageTraffic[] = [];
  const byPage = new WeakMap<Instance, PageTraffic>();
  let waiting = 0;
  return {
    lines,
    open(path, page) {
      const line: PageTraffic = { page: path, calls: 0, bytes: 0, largest: 0, cloudCalls: 0 };
      lines.push(line);
      byPage.set(page, line);
    },
    watch(instance, pageOf) {
      const raw = instance.setData.bind(instance);
      const setData = (data: Record<string, unknown>, done?: () => void): void => {
        const json = JSON.stringify(data) as string | undefined;
        const bytes = new TextEncoder().encode(json).length;
        const line = byPage.get(pageOf());
        if (line) count(line, bytes);
        if (bytes > mostBytes) {
          console.error(`invokeWebviewMethod 数据传输长度为 ${bytes} 已经超过最大长度 ${mostBytes}`);
          return;
        }
        raw(copyOf(json), done?.bind(instance));
      };
      Object.defineProperty(instance, 'setData', { value: setData, configurable: true, writable: true });
    },
    ask(front) {
      const line = front && byPage.get(front);
      if (line) line.cloudCalls += 1;
      waiting += 1;
      return () => void (waiting -= 1);
    },
    waiting: () => waiting,
    clear: () => void lines.splice(0),
  };
}

function count(line: PageTraffic, bytes: number): void {
  line.calls += 1;
  line.bytes += bytes;
  line.largest = Math.max(line.largest, bytes);
}

/** What arrives is a copy without functions; `a.[0]`, as Taro writes it, is `a[0]`. */
function copyOf(json: string | undefined): Record<string, never> {
  const copy = JSON.parse(json ?? '{}') as Record<string, never>;
  return Object.fromEntries(Object.entries(copy).map(([path, value]) => [path.replaceAll('.[', '['), value]));
}

/** Elements below a page and how deep they nest. */
export function measureTree(element: Element): { nodes: number; depth: number } {
  let nodes = 0;
  let depth = 0;
  for (const child of element.children) {
    const below = measureTree(child);
    nodes += 1 + below.nodes;
    depth = Math.max(depth, 1 + below.depth);
  }
  return { nodes, depth };
}
