import { readCommandLine } from './command-line';

it('reads a whole command line', () => {
  const given = [
    '--port',
    '0',
    '--data',
    'd',
    '--functions',
    'f',
    '--pages',
    'p',
    '--no-timers',
    '--json',
    '--pool',
    '2',
  ];
  expect(readCommandLine(given, {})).toEqual({
    isJson: true,
    options: {
      port: 0,
      dataDir: 'd',
      functionsDir: 'f',
      pagesDir: 'p',
      host: '127.0.0.1',
      poolSize: 2,
      hasTimers: false,
      isStrict: true,
      isQuiet: false,
      environment: {},
      callbacks: {},
      plan: 'none',
      weappDir: 'dist/weapp',
    },
  });
});

it('takes declared variables from the process and lets --env win; others stay outside', () => {
  const environment = { SETUP_SECRET: 'from outside', AWS_SECRET: 'not ours' };
  expect(readCommandLine([], environment).options.environment).toEqual({ SETUP_SECRET: 'from outside' });
  const { options } = readCommandLine(['--env', 'SETUP_SECRET=a=b', '--env', 'X='], environment);
  expect(options.environment).toEqual({ SETUP_SECRET: 'a=b', X: '' });
});

it.each([
  [['--port', 'x']],
  [['--port', '70000']],
  [['--pool', '0']],
  [['--env', 'novalue']],
  [['--callback', 'novalue']],
  [['--plan', 'gold']],
  [['--unknown']],
])('refuses %j', (given) => {
  expect(() => readCommandLine(given, {})).toThrow(/--/);
});
