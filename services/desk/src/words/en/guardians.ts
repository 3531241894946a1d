/** Who decides for somebody under 18, and how it is recorded. */
export const guardians = {
  'guardian.title': 'Who decides for the person',
  'guardian.whose': 'Who decides for {name}',
  'guardian.open': 'Who decides',
  'guardian.more': 'More about who decides',
  'guardian.lead.lacking':
    'Under 18, and nobody who decides for them is recorded. What they say is no consent by itself.',
  'guardian.lead.under18':
    'Under 18: whoever decides for them gives or refuses a consent, beside them.',
  'guardian.lead.acts':
    'Whoever decides for them gives or refuses a consent, beside them. Nobody has said how old they are.',
  'guardian.lead.ageUnknown':
    'Nobody has said how old they are. Record somebody only where they are under 18.',
  'guardian.lead.ofAgeNow':
    'They are of age and say themselves what may be shared. Whoever is recorded acts until somebody records that they act no more.',
  'guardian.lead.ofAge': 'They are of age and decide for themselves.',
  'guardian.none': 'Nobody is recorded',
  'guardian.acts': 'Acts now',
  'guardian.over': 'Acts no more',
  'guardian.kept':
    'Who it is and how to reach them is told to whoever may know that of the person.',
  'guardian.noRoute': 'Nobody has said how to reach them.',
  'guardian.whoRecords':
    'The intake office records who decides, or the court or prison that the person is with. Tell them whom you know of.',
  'guardian.waiting': 'Consents that wait for an answer',
  'guardian.noneOfThese': 'None of these',
  'guardian.fact.who': 'Who',
  'guardian.fact.kind': 'To the person',
  'guardian.fact.org': 'For the authority',
  'guardian.fact.recorded': 'Recorded',
  'guardian.fact.ended': 'Acts no more since',
  'move.record-guardian': 'Record who decides',
  'done.record-guardian':
    'It is recorded who decides. Each consent for which this person is needed can be asked of them now.',
  'about.record-guardian':
    'Somebody under 18 cannot consent alone. Say who decides for them; a name and how to reach them are seen only by whoever may know those of the person.',
  'field.record-guardian.kind': 'Who decides for the person?',
  'field.record-guardian.name': 'What are they called?',
  'hint.record-guardian.name':
    'One name is enough. Where an authority acts and nobody there was named, leave it empty and choose the authority below.',
  'field.record-guardian.org': 'Which authority?',
  'hint.record-guardian.org': 'Where it is none of these, name who acts there',
  'field.record-guardian.contactRoutes': 'How can they be reached?',
  'code.kind.PARENT': 'A parent',
  'code.kind.GUARDIAN': 'A guardian whom a court appointed',
  'code.kind.AUTHORITY': 'An authority that stands in for the parents',
  'move.end-guardian': 'This guardian acts no more',
  'done.end-guardian': 'It is recorded that they act no more.',
  'about.end-guardian':
    'After another word of a court, or from the eighteenth birthday on. This cannot be undone; if they act again, they are recorded anew. What they consented to stands until somebody takes it back.',
  'me.deciding.title': 'Who decides for you',
  'me.deciding.none':
    'You are under 18, and it is not recorded yet who decides for you. Whoever asks you for a consent has to find that out first.',
  'me.deciding.since': 'recorded {at}',
  'me.deciding.about':
    'They say yes or no to a consent, beside you. If this is not right, tell the intake office, the court or the prison.',
} as const;
