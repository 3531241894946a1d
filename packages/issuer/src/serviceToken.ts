import type { Issuer } from './issuer.ts';

const life = 3_600;
const ahead = 60_000;

/** A token in a service's own name, made anew a minute before the last one ends. */
export function serviceToken(issuer: Issuer, service: string): () => string {
  let token = { text: '', until: 0 };
  return () => {
    if (token.until < Date.now() + ahead)
      token = {
        text: issuer.token(
          { subject: `service:${service}`, org: service, roles: ['SERVICE'] },
          life,
        ),
        until: Date.now() + life * 1_000,
      };
    return token.text;
  };
}
