/** The form of an openid; who stands behind it only the platform knows. */
const form = /^[\w-]{6,64}$/;

export function isOpenid(value: unknown): value is string {
  return typeof value === 'string' && form.test(value);
}
