/** An organisation’s own page for notices: where they go, what became of each, and the secret that webhooks are signed with. */
export const organisation = {
  'organisation.notices.title': 'Notices and webhooks of our organisation',
  'organisation.notices.lead':
    '{failed, plural, =0 {No notice has failed.} one {One notice has failed: look below.} other {# notices have failed: look below.}}',
  'organisation.notices.nobody': 'Nobody is told when something waits here.',
  'organisation.notices.whom': 'Where notices go',
  'organisation.notices.noAddress':
    'No address stands in the register. Give the operator of this installation an e-mail address, or the https address of a webhook.',
  'organisation.notices.change':
    'The operator of this installation enters and changes addresses. A notice says that something waits and where to sign in, and names nobody.',
  'organisation.secret.title': 'The secret of webhooks',
  'organisation.secret.noWebhook':
    'No webhook stands among the addresses: the secret signs nothing yet.',
  'organisation.secret.newest': 'In force',
  'organisation.secret.before': 'Also valid',
  'organisation.secret.none': 'none: nothing is sent to a webhook before there is one',
  'organisation.secret.since': 'since {since}',
  'organisation.secret.stays': 'the one before, of {since}, until the next is made',
  'organisation.secret.madeTitle': 'The new secret of webhooks',
  'organisation.secret.once':
    'It is shown once, here. Copy it to where your webhook is received, and send it to nobody.',
  'organisation.secret.takesOver':
    'The one before stays valid until the next is made: each message is signed by both, so that you can change over at your own pace. Once your side uses the new one, the old one does no more for you.',
  'organisation.verify.title': 'How your side checks a message',
  'organisation.verify.how':
    'With a library of Standard Webhooks, which there is for most languages. In Node:',
  'organisation.verify.raw':
    'Give it the body as it came, before anything parses it, and all headers. It refuses what is not signed with your secret, and what was signed more than five minutes ago.',
  'organisation.verify.answer':
    'Answer with 2xx within ten seconds. The same webhook-id may come twice: take the second for the first.',
  'move.make-webhook-secret': 'Make a new secret',
  'done.make-webhook-secret': 'The secret is made.',
  'about.make-webhook-secret':
    'It is shown once. The newest one of now stays valid beside it, and the one before that is void.',
  'notices.deliveries': 'What became of notices, the newest first',
  'notices.none': 'None yet. A notice stands here once something has waited past its time.',
  'notices.head.to': 'To',
  'notices.head.at': 'First sent',
  'notices.head.status': 'What came of it',
  'notices.head.tries': 'Tries',
  'notices.head.answer': 'Last answer',
  'notices.head.next': 'Next try',
  'notices.head.again': 'Again',
  'notices.tries': '{count, plural, =0 {none yet} one {tried once} other {tried # times}}',
  'notices.noAnswer': 'none yet',
  'notices.nextNow': 'at once',
  'notices.nextNever': 'none by itself',
  'notices.nextNotNeeded': 'not needed',
  'notices.again': 'Send again',
  'notices.againOf': 'Send again the notice of {at} to {to}',
  'move.send-notice-again': 'Send the notice again',
  'done.send-notice-again': 'It is being sent again.',
  'about.send-notice-again':
    'It goes to the same address under the same id, so that the receiver knows a repeat. Mend the cause first, or it fails again.',
  'code.delivery.WAITING': 'is being sent',
  'code.delivery.SENT': 'arrived',
  'code.delivery.FAILED': 'failed',
  'code.noticeStep.REMINDER': 'first addresses',
  'code.noticeStep.SECOND': 'second addresses',
  'code.noticeStep.COORDINATOR': 'to the coordinator',
  'code.noticeAnswer.410': '410: the receiver wants no more',
  'code.noticeAnswer.NO_SECRET': 'not sent: no secret was made',
  'code.noticeAnswer.NOT_HTTPS': 'not sent: the address is not encrypted',
  'code.noticeAnswer.PRIVATE_ADDRESS': 'not sent: the address is in a private network',
  'code.noticeAnswer.MAIL_NOT_SET_UP': 'not sent: mail is not set up here',
  'code.noticeAnswer.NOT_SET_UP': 'not sent: notices are not set up here',
  'code.noticeAnswer.NO_ADDRESS': 'the host was not found',
  'code.noticeAnswer.ENOTFOUND': 'the host was not found',
  'code.noticeAnswer.ECONNREFUSED': 'nothing listens at the address',
  'code.noticeAnswer.ECONNRESET': 'the connection broke off',
  'code.noticeAnswer.TIMEOUT': 'no answer within ten seconds',
  'code.noticeAnswer.FAILED': 'no answer',
} as const;
