import { type Instant, instant } from '@throughcare/contracts';
import { type ProblemCode, problemDocument } from '@throughcare/record';
import type { Store } from '@throughcare/store';
import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { AccountChanges } from '../accounts/accountChanges.ts';
import { machineOf, machineRole } from '../machines/machine.ts';
import { MachineKeyError, type MachineKeys } from '../machines/machineKeys.ts';
import { madeKeyPair } from '../machines/madeKeyPair.ts';
import { type KeyFault, readPublicKey } from '../machines/readPublicKey.ts';
import { usesOfKeys } from '../machines/usesOfKeys.ts';
import { refuse } from '../router.ts';
import type { ManagingParts } from './accountsRouter.ts';
import { callerOf } from './caller.ts';
import { type MachineKeyCommand, machineKeyCommands } from './machineKeyCommands.ts';
import { etagOfKeys, machineKeysView } from './machineKeysView.ts';
import { Repeats } from './repeats.ts';

export type MachineKeysParts = Pick<ManagingParts, 'dir' | 'issuer' | 'accounts'> & {
  readonly keys: MachineKeys;
  readonly store: () => Promise<Store>;
  /** Where the installation is reached, for what a program has to be told. */
  readonly url: string;
};

type Told = { readonly status: number; readonly body: unknown };
type Does = (org: string, request: Request, by: By) => Promise<Told>;
type By = { readonly by: string; readonly now: Instant };

const base = '/organisations/:org/machine-keys';

/** The keys of an organisation's program, for its own coordinator with their own token: nobody else's are there. */
export function machineKeysRouter(parts: MachineKeysParts): Router {
  const { keys, dir, url } = parts;
  const changes = new AccountChanges(dir);
  const repeats = new Repeats<Told>();
  const router = express.Router();
  router.use(base, express.json({ limit: '16kb' }), coordinatorAlone(parts));

  router.get(base, async (request, response) => {
    response.setHeader('ETag', etagOfKeys(keys.of(request.params.org)));
    response.json(await shown(request.params.org));
  });

  for (const [command, does] of Object.entries(stepsOf(keys, shown))) {
    const path = machineKeyCommands[command as MachineKeyCommand].path;
    router.post(path.replaceAll(/\{(\w+)\}/g, ':$1'), async (request, response) => {
      const org = String(request.params.org);
      const by = { by: String(response.locals.by), now: instant(Date.now()) };
      const work = () => step(command, does, org, request, by);
      const key = request.get('Idempotency-Key');
      const { status, body } =
        key === undefined
          ? await work()
          : await repeats.answer([by.by, request.path, key], work, (told) => told.status < 300);
      if (status >= 300) response.type('application/problem+json');
      response.status(status).send(JSON.stringify(body));
    });
  }
  return router;

  async function step(command: string, does: Does, org: string, request: Request, by: By) {
    const seen = request.get('If-Match');
    if (seen !== undefined && seen !== etagOfKeys(keys.of(org)))
      return problem('stale', 'The keys are otherwise by now.');
    try {
      const told = await does(org, request, by);
      if (told.status < 300) changes.note({ by: by.by, account: machineOf(org), what: command });
      return told;
    } catch (error) {
      if (!(error instanceof MachineKeyError)) throw error;
      return problem(error.code, error.message);
    }
  }

  async function shown(org: string) {
    const own = keys.of(org);
    const uses = usesOfKeys(await parts.store());
    const found = await Promise.all(
      own.map(async ({ kid }) => [kid, (await uses.get(kid))?.value.at] as const),
    );
    const used = new Map(found.flatMap(([kid, at]) => (at ? [[kid, at] as const] : [])));
    return machineKeysView({ org, keys: own, uses: used, url, now: instant(Date.now()) });
  }
}

/** Lets the coordinator of this organisation on, by what their account says now; a program is no account. */
function coordinatorAlone({ issuer, accounts }: MachineKeysParts): RequestHandler {
  return (request: Request, response: Response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    const caller = callerOf(issuer, request);
    const account = caller && accounts.get(caller.sub);
    if (!account) return refuse(response, 'token', 'Send a valid bearer token of an account.');
    if (!account.roles.includes(machineRole) || !caller.roles.includes(machineRole))
      return refuse(response, 'role', `This takes ${machineRole}.`);
    if (account.org !== request.params.org)
      return refuse(response, 'not-found', 'There is no such organisation for you.');
    response.locals.by = account.name;
    next();
  };
}

/** What each step does; a private half is told in the answer, once, and kept nowhere. */
function stepsOf(
  keys: MachineKeys,
  shown: (org: string) => Promise<object>,
): Record<MachineKeyCommand, Does> {
  return {
    async 'register-machine-key'(org, request, by) {
      const said = machineKeyCommands['register-machine-key'].body.safeParse(request.body);
      if (!said.success) return wrong('Paste the public key.');
      const read = await readPublicKey(said.data.publicKey);
      if (typeof read === 'string') return wrong(faults[read]);
      keys.add(org, read, by);
      return { status: 201, body: await shown(org) };
    },
    async 'make-machine-key'(org, _request, by) {
      const { read, privateKey } = await madeKeyPair();
      keys.add(org, read, by);
      return { status: 201, body: { ...(await shown(org)), made: { kid: read.kid, privateKey } } };
    },
    async 'revoke-machine-key'(org, request, by) {
      keys.revoke(org, String(request.params.kid), by);
      return { status: 200, body: await shown(org) };
    },
  };
}

const faults: Record<KeyFault, string> = {
  PRIVATE:
    'This is a private key. Give its public half alone; and make another pair, since this one has been shown.',
  UNREADABLE: 'This is no public key in PEM (BEGIN PUBLIC KEY) or as a JWK.',
  UNFIT: 'Take EC on P-256, RSA of 2048 to 8192 bits, or Ed25519.',
};

const problem = (code: ProblemCode, detail: string): Told => problemDocument(code, { detail });
const wrong = (message: string): Told =>
  problemDocument('invalid-body', { errors: [{ field: '/publicKey', message }] });
