import { Instant, OrgId } from '@throughcare/contracts';
import { z } from 'zod';

/** A whole number as JWK writes it; `most` keeps a key from filling the file. */
const bytes = (most: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/)
    .max(most);

/** The public half, and nothing that a private one has. */
export const PublicJwk = z.union([
  z.strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: bytes(64), y: bytes(64) }),
  z.strictObject({ kty: z.literal('RSA'), n: bytes(1_400), e: bytes(16) }),
  z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: bytes(64) }),
]);
export type PublicJwk = z.infer<typeof PublicJwk>;

/** One key by which the program of an organisation proves itself. */
export const MachineKey = z.strictObject({
  org: OrgId,
  /** Thumbprint of the public half (RFC 7638). */
  kid: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  jwk: PublicJwk,
  madeAt: Instant,
  /** The account of whoever made or brought it. */
  madeBy: z.string(),
  until: Instant,
  revokedAt: Instant.nullable(),
  revokedBy: z.string().nullable(),
});
export type MachineKey = z.infer<typeof MachineKey>;

export const isValid = ({ until, revokedAt }: MachineKey, now: Instant): boolean =>
  revokedAt === null && now < until;

/** How keys of each kind may sign. */
export const algorithmsOf = {
  EC: ['ES256'],
  RSA: ['RS256', 'PS256'],
  OKP: ['EdDSA', 'Ed25519'],
} as const satisfies Record<PublicJwk['kty'], readonly string[]>;
export const machineAlgorithms = Object.values(algorithmsOf).flat();
