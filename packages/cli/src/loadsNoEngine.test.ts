import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Files of packages that a process has loaded once it has imported these. */
const loaded = (...paths: readonly string[]): readonly string[] =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        '--input-type=module',
        '--eval',
        `import { createRequire } from 'node:module';
         for (const path of ${JSON.stringify(paths.map((path) => join(import.meta.dirname, path)))}) await import(path);
         console.log(JSON.stringify(Object.keys(createRequire(import.meta.url).cache)));`,
      ],
      { encoding: 'utf8', cwd: import.meta.dirname },
    ),
  );
const engines = (files: readonly string[]): readonly string[] => [
  ...new Set(
    files.flatMap((file) => /node_modules\/(kafkajs|mongoose|mongodb)\//.exec(file)?.[1] ?? []),
  ),
];

describe('who stays on one machine', () => {
  it('loads no client of Kafka or MongoDB, on the first start either', () => {
    const files = loaded('commands/start.ts', 'sample.ts');
    expect(files.some((file) => file.includes('node_modules/express/'))).toBe(true);
    expect(engines(files)).toEqual([]);
  });

  it('and would be seen here if it did', () => {
    expect(engines(loaded('../../runtime/src/process/index.ts'))).toEqual(
      expect.arrayContaining(['kafkajs', 'mongoose']),
    );
  });
});

/** Addresses of all modules that a process has loaded once it has imported these, and done this. */
const modulesOf = (paths: readonly string[], then = ''): readonly string[] =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        '--input-type=module',
        '--eval',
        `import { registerHooks } from 'node:module';
         const seen = [];
         registerHooks({ load: (url, context, next) => { seen.push(url); return next(url, context); } });
         for (const path of ${JSON.stringify(paths.map((path) => join(import.meta.dirname, path)))}) await import(path);
         ${then}
         console.log(JSON.stringify(seen));`,
      ],
      { encoding: 'utf8', cwd: import.meta.dirname },
    )
      .trim()
      .split('\n')
      .at(-1) ?? '',
  );
const forSigningIn = (files: readonly string[]): readonly string[] => [
  ...new Set(
    files.flatMap(
      (file) =>
        /node_modules\/(oidc-provider|openid-client|otpauth|qrcode|rate-limiter-flexible)\//.exec(
          file,
        )?.[1] ?? [],
    ),
  ),
];

describe('before anybody has signed in', () => {
  const parts = ['commands/start.ts', '../../../services/desk/src/signIn/index.ts'];

  it('nothing is loaded that only a sign-in needs', () => {
    const files = modulesOf(parts);
    expect(files.some((file) => file.includes('node_modules/express-session/'))).toBe(true);
    expect(forSigningIn(files)).toEqual([]);
  });

  it('and would be seen here if it were', () => {
    expect(
      forSigningIn(
        modulesOf(['../../issuer/src/openid/signInRouter.ts'], "await import('oidc-provider');"),
      ),
    ).toContain('oidc-provider');
  });
});

describe('a command that opens no desk', () => {
  const drawing = (files: readonly string[]): readonly string[] => [
    ...new Set(
      files.flatMap(
        (file) => /node_modules\/(nunjucks|hono|intl-messageformat)\//.exec(file)?.[1] ?? [],
      ),
    ),
  ];
  const commands = ['service', 'setup', 'front', 'desk', 'token', 'settings', 'start'];

  it('loads nothing that draws pages, and start does so when it starts', () => {
    expect(drawing(modulesOf(commands.map((name) => `commands/${name}.ts`)))).toEqual([]);
  });

  it('and would be seen here if it did', () => {
    expect(drawing(modulesOf(['desk.ts']))).toEqual(
      expect.arrayContaining(['nunjucks', 'hono', 'intl-messageformat']),
    );
  });
});

describe('what nobody has asked for yet', () => {
  const askedFor = (files: readonly string[]): readonly string[] =>
    [
      ...new Set(
        files.flatMap(
          (file) => /node_modules\/(nodemailer|qrcode|zod-openapi)\//.exec(file)?.[1] ?? [],
        ),
      ),
    ].toSorted();

  it('is not loaded by the start: mails, cards with a code to scan, descriptions of the API', () => {
    expect(askedFor(modulesOf(['commands/start.ts', 'desk.ts']))).toEqual([]);
  });

  it('and would be seen here if it were', () => {
    const parts = ['notices/src/mail.ts', 'service-kit/src/http/openapi.ts'];
    const files = modulesOf([
      ...parts.map((part) => `../../${part}`),
      '../../../services/desk/src/person/qr.ts',
    ]);
    expect(askedFor(files)).toEqual(['nodemailer', 'qrcode', 'zod-openapi']);
  });
});

describe('a command', () => {
  /** What its help says ends the process, so that what it loaded is said then, and only as far as it is looked for. */
  const readsFiles = (command: string): boolean =>
    modulesOf(
      [],
      `process.once('exit', () => console.log(JSON.stringify(seen.filter((url) => url.includes('packages/importers/')))));
       process.argv = ['', '', '${command}', '--help'];
       await import(${JSON.stringify(join(import.meta.dirname, 'main.ts'))});`,
    ).length > 0;

  it('does not load what only another one needs', () => {
    expect({ token: readsFiles('token'), import: readsFiles('import') }).toEqual({
      token: false,
      import: true,
    });
  });
});
