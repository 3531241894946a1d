import { join } from 'node:path';
import { addDays, type Instant } from '@throughcare/contracts';
import { z } from 'zod';
import { OneWriterFile } from '../oneWriterFile.ts';
import { isValid, MachineKey } from './machineKey.ts';
import type { ReadKey } from './readPublicKey.ts';

export type MachineKeyRefusal = 'not-found' | 'machine-keys-full' | 'machine-key-taken';

/** Why keys are not changed, in a sentence for whoever asked for it. */
export class MachineKeyError extends Error {
  override readonly name = 'MachineKeyError';
  readonly code: MachineKeyRefusal;
  constructor(code: MachineKeyRefusal, message: string) {
    super(message);
    this.code = code;
  }
}

/** One is in use while the next is brought to where it is used. */
export const mostValid = 2;
/** Of one organisation, those that are over included; the oldest go. */
const mostKept = 100;
/** Days that a key is valid where nobody says otherwise. */
export const usualDays = 365;

const File = z.array(MachineKey);
type By = { readonly by: string; readonly now: Instant };

/** The keys by which programs of organisations prove themselves: public halves alone, in a file beside the accounts. */
export class MachineKeys {
  readonly #file: OneWriterFile;
  readonly #days: number;
  #read: { readonly as: string; readonly keys: readonly MachineKey[] } = { as: '', keys: [] };

  constructor(dir: string, days = usualDays) {
    this.#file = new OneWriterFile(join(dir, 'machine-keys.json'));
    this.#days = days;
  }

  /** The newest first, those that are over as well. */
  of(org: string): readonly MachineKey[] {
    return this.#all()
      .filter((one) => one.org === org)
      .toReversed();
  }

  validOf(org: string, now: Instant): readonly MachineKey[] {
    return this.of(org).filter((one) => isValid(one, now));
  }

  /** @throws MachineKeyError where two are valid, or where this one was an organisation's before. */
  add(org: string, { kid, jwk }: ReadKey, { by, now }: By): MachineKey {
    return this.#change((keys) => {
      if (keys.some((one) => one.kid === kid))
        throw new MachineKeyError(
          'machine-key-taken',
          'This key is known here already, or was revoked. Make another pair.',
        );
      const own = keys.filter((one) => one.org === org);
      if (own.filter((one) => isValid(one, now)).length >= mostValid)
        throw new MachineKeyError(
          'machine-keys-full',
          'Two keys are valid. Revoke the one that is not used any more.',
        );
      const key: MachineKey = {
        org,
        kid,
        jwk,
        madeAt: now,
        madeBy: by,
        until: addDays(now, this.#days),
        revokedAt: null,
        revokedBy: null,
      };
      const gone = new Set(own.slice(0, Math.max(0, own.length - mostKept + 1)));
      return { keys: [...keys.filter((one) => !gone.has(one)), key], result: key };
    });
  }

  /** Nothing is signed in by it any more. What is over already stays as it is. @throws MachineKeyError */
  revoke(org: string, kid: string, { by, now }: By): void {
    this.#change((keys) => {
      if (!keys.some((one) => one.org === org && one.kid === kid))
        throw new MachineKeyError('not-found', 'There is no such key here.');
      return {
        keys: keys.map((one) =>
          one.org === org && one.kid === kid && isValid(one, now)
            ? { ...one, revokedAt: now, revokedBy: by }
            : one,
        ),
        result: undefined,
      };
    });
  }

  #all(): readonly MachineKey[] {
    const as = this.#file.stamp;
    if (as !== this.#read.as) this.#read = { as, keys: File.parse(this.#file.read() ?? []) };
    return this.#read.keys;
  }

  #change<T>(f: (keys: readonly MachineKey[]) => { keys: readonly MachineKey[]; result: T }): T {
    return this.#file.change((read) => {
      const { keys, result } = f(File.parse(read ?? []));
      return { write: File.parse(keys), result };
    });
  }
}
