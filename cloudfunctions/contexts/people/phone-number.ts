/** A phone number as others may see it: enough to tell two apart, too little to call. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  const [head, tail] = [digits.slice(0, 3), digits.slice(-4)];
  return `${head}${'*'.repeat(Math.max(4, digits.length - head.length - tail.length))}${tail}`;
}

/** The same number typed with or without a dash is the same number. */
export function plainPhone(phone: string): string {
  return phone.replace(/[^\d+]/g, '');
}
