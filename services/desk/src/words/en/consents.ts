/** Consents about which a desk has to ask people. */
export const consents = {
  'consents.nav': 'Consents',
  'consents.title': 'People to ask for a consent',
  'consents.lead':
    'Whoever helps is told who somebody is only once that person has said yes. A no is an answer as well: record what they say.',
  'consents.none':
    'Nobody waits to be asked. A consent comes here when somebody asks for it while the person is with you.',
  'field.guardianId': 'Who says it for the person?',
  'hint.guardianId': 'Needed where the person is under 18',
  'hint.give-consent.witness': 'Needed where it was spoken',
  'code.guardian.PARENT': 'a parent',
  'code.guardian.GUARDIAN': 'a guardian whom a court appointed',
  'code.guardian.AUTHORITY': 'an authority that stands in for the parents',
} as const;
