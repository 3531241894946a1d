import type { Issuer } from '../issuer.ts';
import { machineIdentity } from './machine.ts';

/** What the register of organisations says of whoever asks for a token; `AWAY`: it does not answer now. */
export type Standing = 'OPEN' | 'CLOSED' | 'AWAY';

/** Milliseconds for an answer, and seconds that the token lives by which it is asked. */
const patience = 5_000;
const seconds = 60;
/** With what a service refuses somebody whose organisation is closed, or is none whose people have that role. */
const refusals: readonly unknown[] = ['organisation-closed', 'role-not-of-organisation'];

/** Asks intake, which keeps the register, whether it takes the program of this organisation at all. */
export const registerOf =
  (intakeUrl: string, issuer: Issuer) =>
  async (org: string): Promise<Standing> => {
    const token = issuer.token(machineIdentity(org), seconds);
    const answer = await fetch(`${intakeUrl}/intake/register?limit=1`, {
      headers: { Authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(patience),
    }).catch(() => undefined);
    if (answer?.ok) return 'OPEN';
    const said = (await answer?.json().catch(() => undefined)) as { code?: unknown } | undefined;
    return refusals.includes(said?.code) ? 'CLOSED' : 'AWAY';
  };
