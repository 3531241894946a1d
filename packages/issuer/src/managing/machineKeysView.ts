import { createHash } from 'node:crypto';
import type { Instant } from '@throughcare/contracts';
import { machineOf, machineRole } from '../machines/machine.ts';
import { algorithmsOf, isValid, type MachineKey } from '../machines/machineKey.ts';
import { mostValid } from '../machines/machineKeys.ts';
import { mountedAt, openIdPaths } from '../openid/paths.ts';
import { type MachineKeyCommand, machineKeyCommands } from './machineKeyCommands.ts';

/** Keys that are over are shown no further back. */
const mostOver = 20;

type Uses = ReadonlyMap<string, Instant>;
type Shown = {
  readonly org: string;
  readonly keys: readonly MachineKey[];
  readonly uses: Uses;
  /** Where the installation is reached. */
  readonly url: string;
  readonly now: Instant;
};

/** The program of an organisation: how it signs in, by which keys, and what may be done with them now. */
export const machineKeysView = ({ org, keys, uses, url, now }: Shown) => {
  const over = keys.filter((one) => !isValid(one, now)).slice(0, mostOver);
  return {
    org,
    clientId: machineOf(org),
    role: machineRole,
    tokenUrl: `${url}${mountedAt}${openIdPaths.token}`,
    keys: [...keys.filter((one) => isValid(one, now)), ...over].map((one) =>
      keyView(one, uses.get(one.kid) ?? null, now),
    ),
    actions: actionsOn(org, keys, now),
  };
};

const keyView = (one: MachineKey, lastUsedAt: Instant | null, now: Instant) => ({
  kid: one.kid,
  algorithms: algorithmsOf[one.jwk.kty],
  madeAt: one.madeAt,
  madeBy: one.madeBy,
  until: one.until,
  state: one.revokedAt !== null ? 'REVOKED' : isValid(one, now) ? 'VALID' : 'OVER',
  revokedAt: one.revokedAt,
  revokedBy: one.revokedBy,
  lastUsedAt,
});

/** Changes whenever a key is added or revoked; not when one is used. */
export const etagOfKeys = (keys: readonly MachineKey[]): string =>
  `"${createHash('sha256').update(JSON.stringify(keys)).digest('base64url').slice(0, 22)}"`;

const isFull = {
  code: 'machine-keys-full',
  detail: 'Two keys are valid.',
  remedy: 'Revoke the one that is not used any more.',
};

function actionsOn(org: string, keys: readonly MachineKey[], now: Instant) {
  const lacking = keys.filter((one) => isValid(one, now)).length >= mostValid ? isFull : null;
  return (['make-machine-key', 'register-machine-key'] satisfies MachineKeyCommand[]).map(
    (name) => ({
      name,
      what: name,
      post: machineKeyCommands[name].path.replace('{org}', org),
      roles: [machineRole],
      open: lacking === null,
      lacking,
    }),
  );
}
