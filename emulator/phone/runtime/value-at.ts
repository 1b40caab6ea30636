/** What stands in data at a path like `list[0].name`; the whole for an empty one. */
export function valueAt(data: unknown, path = ''): unknown {
  const steps = path
    .replace(/\[(\w+)\]/g, '.$1')
    .split('.')
    .filter((step) => step !== '');
  return steps.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], data);
}
