import { ConfigError } from './configError.ts';
import { noticeOptions, noticesIn } from './noticeVariables.ts';

describe('how notices leave an installation', () => {
  const mail = {
    SMTP_HOST: 'mail.example',
    SMTP_FROM: 'notices@door.example',
    NOTICES_LINK: 'https://door.example/',
  };

  it('is by webhook alone where no mail server is named', () => {
    expect(noticesIn({}).mails).toBe(false);
    expect(noticesIn(mail).mails).toBe(true);
  });

  it('is encrypted unless it is said otherwise', () => {
    expect(noticeOptions(mail).mail).toMatchObject({ port: 587, tls: false, plain: false });
    expect(noticeOptions({ ...mail, SMTP_SECURITY: 'none' }).mail).toMatchObject({ plain: true });
  });

  it('is refused at the start with every fault named', () => {
    expect(() => noticeOptions({ SMTP_HOST: 'mail.example', SMTP_PORT: '0' })).toThrow(ConfigError);
    expect(() => noticeOptions({ SMTP_HOST: 'mail.example' })).toThrow(
      /SMTP_FROM[\s\S]*NOTICES_LINK/,
    );
  });
});
