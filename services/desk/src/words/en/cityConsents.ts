/** What a city sees to: consents about which nobody asked, and cards for people whose need nobody knows. */
export const cityConsents = {
  'city.consents.nav': 'Consents not asked',
  'city.consents.title': 'Consents about which nobody asked',
  'city.consents.lead':
    'Without an answer whoever helps cannot see the person. Have somebody ask; a yes and a no both end the waiting.',
  'city.consents.none':
    'Everybody was asked. A consent comes here when the day for asking passes, or when the person is out and nobody has taken them on.',
  'city.consent.who': 'A consent for {recipients}',
  'city.consent.office': 'the intake office',
  'city.fact.what': 'What may be shared',
  'city.fact.purpose': 'What for',
  'city.fact.desk': 'On the list of',
  'city.fact.whyHere': 'Why it is here',
  'city.fact.askBy': 'To be asked by',

  'city.cards.nav': 'Contact cards',
  'city.cards.title': 'Contact cards to give',
  'city.cards.lead':
    'People released whose need nobody knows. They are offered to nobody; a card says whom they can call.',
  'city.cards.none':
    'No card is due. A release comes here when nobody knows whether the person needs support.',
  'city.card.who': 'Somebody released {at}',
  'city.card.why':
    'A card is due. It leaves this list when a need becomes known, or nothing is due any more.',

  'code.list.consents-not-asked': 'A consent about which nobody asked',
  'code.notAsked.UNANSWERED': 'the day for asking has passed',
  'code.notAsked.RELEASED': 'the person is out, and nobody has taken them on',
  'code.consentStep.RECORD_GUARDIAN':
    'The person is under 18: find out who decides for them, and record them.',
  'code.consentStep.ASK_GUARDIAN': 'The guardian says yes or no, beside the person.',
  'code.consentStep.ASK_PERSON': 'Ask the person, and record what they say.',
  'code.consentStep.TAKE_IN_PRESENCE':
    'Take it down when the person is there, with a witness and a check.',
  'code.consentStep.FIND_PERSON': 'Nobody holds the person: ask them where they come forward.',
  'code.consentStep.CONFIRM':
    'The recipient took it down: have the person confirm it or take it back.',
} as const;
