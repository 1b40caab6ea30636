/** WeChat refuses a main package or a subpackage of more than 2 MB, and more than 20 MB in all. */
import type { AppConfig, PhoneFailure } from '../compiled-package';
import type { PackageFiles } from './package-files';

const megabyte = 1024 * 1024;
const most = 2 * megabyte;
const mostInAll = 20 * megabyte;

/** Bytes by root; the main package is `''`. Too large ones are reported. */
export function sizesOf(
  files: PackageFiles,
  { subPackages }: AppConfig,
  report: (failure: PhoneFailure) => void,
): Record<string, number> {
  const sizes: Record<string, number> = { '': 0 };
  let all = 0;
  for (const [path, bytes] of files) {
    const root = subPackages.find((one) => path.startsWith(`${one.root}/`))?.root ?? '';
    sizes[root] = (sizes[root] ?? 0) + bytes.length;
    all += bytes.length;
  }
  for (const [root, size] of Object.entries(sizes)) {
    if (size > most) report({ file: root || 'main package', cause: tooLarge(size, most) });
  }
  if (all > mostInAll) report({ file: 'the whole package', cause: tooLarge(all, mostInAll) });
  return sizes;
}

/** In the words of the upload. */
function tooLarge(size: number, limit: number): string {
  return `source size ${Math.ceil(size / 1024)}KB exceed max limit ${limit / megabyte}MB`;
}
