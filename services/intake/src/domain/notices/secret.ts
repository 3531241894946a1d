/** As Standard Webhooks writes a secret. Derived, so that whoever has the store alone cannot sign. */
export const webhookSecret = (seed: string, hash: (text: string) => string): string =>
  `whsec_${Buffer.from(hash(`webhook-secret/${seed}`)).toString('base64')}`;
