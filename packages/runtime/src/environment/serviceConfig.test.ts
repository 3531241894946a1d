import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryDir } from '@throughcare/testing/house';
import { settingsVariable } from '../settings/readSettings.ts';
import { ConfigError } from './configError.ts';
import { deskConfig, deskVariables } from './deskConfig.ts';
import { frontConfig, frontVariables } from './frontConfig.ts';
import { serviceConfig, serviceVariables } from './serviceConfig.ts';
import { setUpConfig, setUpVariables } from './setUpConfig.ts';

const variableNames = [
  ...serviceVariables,
  ...setUpVariables,
  ...frontVariables,
  ...deskVariables,
  settingsVariable,
].filter(
  // Those stand in the README of telemetry.
  (name) => !name.startsWith('OTEL_') || name === 'OTEL_EXPORTER_OTLP_ENDPOINT',
);

describe('what a process is told by its environment', () => {
  const made = temporaryDir();
  const file = (name: string, contents: string | Buffer) => {
    const path = join(made.dir, name);
    writeFileSync(path, contents);
    return path;
  };
  afterAll(() => made.remove());

  const whole = (): NodeJS.ProcessEnv => ({
    KAFKA_BROKERS: 'kafka-1:9092, kafka-2:9092',
    MONGODB_URI: 'mongodb://mongo:27017',
    SERVICES_URL: 'http://{service}:4000/',
    THROUGHCARE_SECRET_FILE: file('secret', Buffer.alloc(32, 7)),
    OIDC_JWKS_URL: 'http://front:4000/auth/jwks.json',
    OIDC_TOKEN_URL: 'http://front:4000/auth/token',
    OIDC_CLIENT_SECRET_FILE: file('client', 'a secret\n'),
  });
  const faults = (read: () => unknown): readonly string[] => {
    try {
      read();
    } catch (error) {
      if (error instanceof ConfigError) return error.faults;
      throw error;
    }
    return [];
  };

  it('is enough with seven variables; the rest has defaults', () => {
    const config = serviceConfig('court-diversion', whole());
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 4_000,
      mongo: { uri: 'mongodb://mongo:27017', database: 'court-diversion' },
      kafka: { brokers: ['kafka-1:9092', 'kafka-2:9092'], prefix: '' },
      tokens: { clientId: 'court-diversion', clientSecret: 'a secret' },
      exerciseClock: null,
    });
    expect(config.kafka).not.toHaveProperty('tls');
    expect(config.kafka).not.toHaveProperty('sasl');
    expect(config.urlOf('intake')).toBe('http://intake:4000');
  });

  it('names everything that is missing at once', () => {
    const named = faults(() => serviceConfig('intake', {}));
    for (const variable of [
      'KAFKA_BROKERS',
      'MONGODB_URI',
      'THROUGHCARE_SECRET_FILE',
      'OIDC_JWKS_URL',
      'OIDC_TOKEN_URL',
      'OIDC_CLIENT_SECRET_FILE',
    ])
      expect(named).toContain(`${variable}: is missing`);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(faults(() => setUpConfig({ KAFKA_BROKERS: '', MONGODB_URI: '' }))).toEqual([
      'KAFKA_BROKERS: is missing',
      'MONGODB_URI: is missing',
    ]);
  });

  it.each([
    ['PORT', '70000'],
    ['KAFKA_BROKERS', 'kafka'],
    ['KAFKA_PREFIX', 'a b'],
    ['MONGODB_URI', 'postgres://x'],
    ['MONGODB_PREFIX', 'a/b'],
    ['SERVICES_URL', 'not an address'],
    ['OIDC_JWKS_URL', 'not an address'],
    ['THROUGHCARE_SECRET_FILE', '/nowhere/at/all'],
    ['OIDC_CLIENT_SECRET_FILE', '/nowhere/at/all'],
  ])('says which variable is wrong: %s', (variable, value) => {
    const [fault = '', ...more] = faults(() =>
      serviceConfig('intake', { ...whole(), [variable]: value }),
    );
    expect(fault).toMatch(new RegExp(`^${variable}: (?!is missing)`));
    expect(more).toEqual([]);
  });

  it('refuses a secret of another length, and never prints it', () => {
    const short = file('short', 'too short to be one');
    const [fault] = faults(() =>
      serviceConfig('intake', { ...whole(), THROUGHCARE_SECRET_FILE: short }),
    );
    expect(fault).toBe('THROUGHCARE_SECRET_FILE: holds 19 bytes, not 32');
  });

  it('knows each service by an address of its own, where there is one', () => {
    const env = { ...whole(), AFTERCARE_URL: 'https://care.example/x/' };
    expect(serviceConfig('intake', env).urlOf('aftercare')).toBe('https://care.example/x');
    const named = { KEYS_DIR: made.dir, INTAKE_URL: 'http://a:1', AFTERCARE_URL: 'http://b:1' };
    expect(faults(() => frontConfig(named))).toEqual([
      'SERVICES_URL: is missing, and so is COURT_DIVERSION_URL, PRISON_PROGRAM_URL',
    ]);
  });

  it('tells the desk where people and services are, and what it proves itself by', () => {
    const { THROUGHCARE_SECRET_FILE: _secret, ...shared } = whole();
    const env = {
      ...shared,
      PUBLIC_URL: 'https://care.example/',
      DESK_DIR: made.dir,
      OIDC_AUTHORIZE_URL: 'https://care.example/auth/openid/authorize',
      OIDC_REVOKE_URL: 'http://front:4000/auth/openid/revoke',
    };
    expect(deskConfig(env)).toMatchObject({
      publicUrl: 'https://care.example',
      provider: {
        clientId: 'desk',
        clientSecret: 'a secret',
        redirectUri: 'https://care.example/signed-in',
      },
    });
    expect(faults(() => deskConfig({ SERVICES_URL: 'http://{service}:4000' }))).toEqual(
      [
        'DESK_DIR',
        'OIDC_AUTHORIZE_URL',
        'OIDC_TOKEN_URL',
        'OIDC_REVOKE_URL',
        'OIDC_JWKS_URL',
        'OIDC_CLIENT_SECRET_FILE',
      ].map((name) => `${name}: is missing`),
    );
    expect(frontConfig({ ...env, KEYS_DIR: made.dir })).toMatchObject({ deskUrl: null });
  });

  it('takes TLS and SCRAM for the brokers as files, and not by halves', () => {
    const secured = {
      ...whole(),
      KAFKA_TLS_CA_FILE: file('ca.pem', 'CA'),
      KAFKA_SASL_MECHANISM: 'scram-sha-512',
      KAFKA_SASL_USERNAME: 'intake',
      KAFKA_SASL_PASSWORD_FILE: file('password', 'pass\n'),
    };
    expect(serviceConfig('intake', secured).kafka).toMatchObject({
      tls: { ca: 'CA' },
      sasl: { mechanism: 'scram-sha-512', username: 'intake', password: 'pass' },
    });
    const plain = serviceConfig('intake', { ...whole(), KAFKA_TLS: 'true' });
    expect(plain.kafka.tls).toBe(true);
    const half = { ...secured, KAFKA_SASL_PASSWORD_FILE: '', KAFKA_TLS_KEY_FILE: file('key', 'K') };
    expect(faults(() => serviceConfig('intake', half))).toEqual([
      'KAFKA_SASL_MECHANISM: takes KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD_FILE beside it',
      'KAFKA_TLS_CERT_FILE: and KAFKA_TLS_KEY_FILE go together',
    ]);
  });

  it('takes partners by the codes of their organisations', () => {
    const env = { ...whole(), PARTNER_TOPICS: 'ngo-harbour, ngo-lantern' };
    expect(serviceConfig('aftercare', env).partnerTopics).toEqual(['ngo-harbour', 'ngo-lantern']);
    expect(serviceConfig('aftercare', whole()).partnerTopics).toEqual([]);
    const wrong = { ...whole(), PARTNER_TOPICS: 'No Such Code' };
    expect(faults(() => serviceConfig('aftercare', wrong))[0]).toMatch(/^PARTNER_TOPICS: /);
  });

  it('stands whole in the documentation', () => {
    const page = readFileSync(
      join(import.meta.dirname, '../../../../docs/many-machines.md'),
      'utf8',
    );
    for (const name of variableNames) expect(page).toContain(`\`${name}\``);
  });

  it('knows no fifth service', () => {
    expect(faults(() => serviceConfig('desk', whole()))[0]).toContain('There is no service "desk"');
  });
});
