import type { TOTP } from 'otpauth';

/** Seconds that a code is shown for. */
export const period = 30;

export async function newSecret(): Promise<string> {
  const { Secret } = await import('otpauth');
  return new Secret({ size: 20 }).base32;
}

/** The period that the code is of, counted since 1970: this one, the one before or the next. Undefined where it is wrong. */
export async function isCode(secret: string, code: string): Promise<number | undefined> {
  const digits = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return undefined;
  const timestamp = Date.now();
  const off = (await totpOf(secret)).validate({ token: digits, timestamp, window: 1 });
  return off === null ? undefined : Math.floor(timestamp / 1_000 / period) + off;
}

/** For an authenticator app: a QR code without style, of squares alone. */
export async function qrOf(secret: string, label: string): Promise<string> {
  const { default: qrcode } = await import('qrcode');
  const uri = (await totpOf(secret, label)).toString();
  return qrcode.toString(uri, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
}

/** What every authenticator app takes (RFC 6238): SHA-1, six digits, thirty seconds. */
async function totpOf(secret: string, label = ''): Promise<TOTP> {
  const { Secret, TOTP } = await import('otpauth');
  return new TOTP({
    issuer: 'Throughcare',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period,
    secret: Secret.fromBase32(secret),
  });
}
