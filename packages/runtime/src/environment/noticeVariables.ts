import { noticeSender, type SenderOptions } from '@throughcare/notices';
import type { NoticeSender } from '@throughcare/record';
import { z } from 'zod';
import { parsed } from './configError.ts';
import { fileText } from './variables.ts';

/** How notices leave an installation. Without SMTP_HOST no mail is sent; webhooks need none of this. */
export const noticeVariables = {
  SMTP_HOST: z.string().min(1).optional(),
  SMTP_PORT: z.coerce.number().int().min(1).max(65_535).default(587),
  /** `tls` from the first byte, `starttls` (the default), or `none` on a network of one's own. */
  SMTP_SECURITY: z.enum(['tls', 'starttls', 'none']).default('starttls'),
  SMTP_USER: z.string().min(1).optional(),
  SMTP_PASSWORD_FILE: fileText.optional(),
  SMTP_FROM: z.email().optional(),
  /** Where people sign in: the one address that a notice names. */
  NOTICES_LINK: z.url().optional(),
};

const Variables = z.object(noticeVariables).superRefine((read, context) => {
  const needed = ['SMTP_FROM', 'NOTICES_LINK'] as const;
  for (const name of read.SMTP_HOST === undefined ? [] : needed)
    if (read[name] === undefined)
      context.addIssue({
        code: 'custom',
        path: [name],
        message: 'is needed where SMTP_HOST is set',
      });
});

/** Throws ConfigError, with every missing or wrong variable named. */
export function noticeOptions(env: NodeJS.ProcessEnv): SenderOptions {
  const read = parsed(Variables, env);
  const { SMTP_HOST: host, SMTP_FROM: from, NOTICES_LINK: frontDoor = '' } = read;
  if (host === undefined || from === undefined) return { frontDoor };
  return {
    frontDoor,
    mail: {
      host,
      port: read.SMTP_PORT,
      tls: read.SMTP_SECURITY === 'tls',
      plain: read.SMTP_SECURITY === 'none',
      user: read.SMTP_USER,
      password: read.SMTP_PASSWORD_FILE,
      from,
    },
  };
}

/** What sends notices out of this process. */
export const noticesIn = (env: NodeJS.ProcessEnv): NoticeSender => noticeSender(noticeOptions(env));
