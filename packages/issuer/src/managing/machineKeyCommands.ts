import { z } from 'zod';

const nothing = z.strictObject({});

/** What the coordinator of an organisation may do with the keys of its program, below `/auth`: forms are generated from it. */
export const machineKeyCommands = {
  'register-machine-key': {
    path: '/organisations/{org}/machine-keys',
    changes: null,
    body: z.strictObject({ publicKey: z.string().trim().min(1).max(6_000) }),
  },
  'make-machine-key': {
    path: '/organisations/{org}/machine-keys/make',
    changes: null,
    body: nothing,
  },
  'revoke-machine-key': {
    path: '/organisations/{org}/machine-keys/{kid}/revoke',
    changes: null,
    body: nothing,
  },
} as const;
export type MachineKeyCommand = keyof typeof machineKeyCommands;
