/** A file is named by what it is, in kebab-case; a drawer for everything (utils, helpers …) is no name. */
import { pathsBelow } from './tree';

const ours = ['src', 'cloudfunctions', 'contracts', 'config', 'emulator', 'scripts', 'test'];
const drawers = /^(utils?|common|helpers?|types?|managers?|misc|shared|lib|base|stuff)$/;
/** `app.config`, `transport.h5`, `policy.test`: words joined by hyphens, parts by dots. */
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

function breaches(paths: readonly string[]): string[] {
  return paths.filter((path) => {
    const parts = path.split('/');
    const words = parts.flatMap((part) => (part.startsWith('.') ? [] : [part.split('.')[0] ?? '']));
    return words.some((word) => drawers.test(word)) || parts.some((part) => !part.startsWith('.') && !kebab.test(part));
  });
}

test('every file and folder is kebab-case and says what it is', () => {
  expect(breaches(ours.flatMap((folder) => pathsBelow(folder)))).toEqual([]);
});

test.each(['src/utils/date.ts', 'src/features/people/types.ts', 'src/components/NavBar.tsx', 'contracts/my_file.ts'])(
  '%s is found',
  (path) => {
    expect(breaches([path])).toEqual([path]);
  },
);

test.each(['src/app.config.ts', 'src/api/transport.h5.ts', 'src/pages/home/home.tsx', 'emulator/.gitkeep'])(
  '%s is fine',
  (path) => {
    expect(breaches([path])).toEqual([]);
  },
);
