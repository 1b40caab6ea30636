/** The same error with more to read; jest shows the stack, which begins with the message. */
export function toldWith(thrown: unknown, more: string): Error {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const { message, stack = '' } = error;
  error.message = `${message}\n${more}`;
  error.stack = stack.replace(message, () => error.message);
  return error;
}
