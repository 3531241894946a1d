import { freePort } from '../house/freePort.ts';
import { begin, handle, library, owned, type Tell } from './docker.ts';

/** The version that is tried, and that docker-compose.yml names. */
export const keycloakImage = 'quay.io/keycloak/keycloak:26.4.5';
/** Who may do anything in a Keycloak of the tests. */
export const keycloakAdmin = { username: 'admin', password: 'admin of a test' };

export type KeycloakContainer = {
  /** Without a slash at its end. */
  readonly url: string;
  remove(): Promise<void>;
};

/** Building its server image and its database takes 20 s on a quiet machine. */
const patience = 300_000;

/**
 * Starts Keycloak with one realm, in its own development mode, which is the same server on a database in a file. `realm` is the
 * path of an exported realm; what stands in it as `${NAME}` is taken from `environment`.
 */
export async function startKeycloak(
  realm: string,
  environment: Readonly<Record<string, string>>,
  tell: Tell,
): Promise<KeycloakContainer> {
  const since = performance.now();
  tell(`engines: starting Keycloak (${keycloakImage})`);
  const { GenericContainer, Wait } = await library();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const home = '/opt/keycloak';
  const container = await begin(
    new GenericContainer(keycloakImage)
      .withLabels(owned())
      .withStartupTimeout(patience)
      .withEnvironment({
        ...environment,
        KC_BOOTSTRAP_ADMIN_USERNAME: keycloakAdmin.username,
        KC_BOOTSTRAP_ADMIN_PASSWORD: keycloakAdmin.password,
        KC_HOSTNAME: url,
      })
      // Its own user makes the directory: one that is made for a mount would be root's.
      .withBindMounts([{ source: realm, target: '/realm.json', mode: 'ro' }])
      .withEntrypoint(['sh', '-c'])
      .withCommand([
        `mkdir -p ${home}/data/import && cp /realm.json ${home}/data/import/ && exec ${home}/bin/kc.sh start-dev --import-realm`,
      ])
      .withExposedPorts({ container: 8080, host: port })
      .withWaitStrategy(Wait.forHttp('/realms/master', 8080).forStatusCode(200)),
  );
  tell(
    `engines: Keycloak is ready after ${((performance.now() - since) / 1_000).toFixed(1)} s, port ${port}`,
  );
  const started = await handle(container, url);
  return { url, remove: () => started.remove() };
}
