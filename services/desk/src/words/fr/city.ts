import type { city as english } from '../en/city.ts';

/** The desk of a city, in French: who has nobody yet, what was missed, and with whom it is agreed. */
export const city: Record<keyof typeof english, string> = {
  'city.unplaced.nav': 'Sans partenaire',
  'city.unplaced.title': 'Personnes pour lesquelles aucun partenaire n’a été trouvé',
  'city.unplaced.lead':
    'Dans l’ordre où les places libres sont attribuées. La recherche continue ; vous pouvez proposer une personne à un partenaire précis.',
  'city.unplaced.leadNone': 'Chaque personne a une place',
  'city.unplaced.none':
    'Aucune personne n’est sans partenaire. Une personne apparaît ici quand tous les partenaires accessibles ont été sollicités, ne pouvaient pas ou n’ont pas répondu à temps.',
  'city.unplaced.toPartners': 'Vers les partenaires',
  'city.unplaced.since': 'aucun partenaire trouvé depuis le {at}',
  'city.unplaced.offerOf': 'Proposer à un partenaire : {who}',

  'city.placement.title': 'Recherche d’un partenaire',
  'city.placement.who': '{who}, recherche ouverte le {at}',
  'city.placement.lead':
    'Aucun nom n’est communiqué à une ville. Le partenaire qui prend la personne en charge l’apprend par la loi ou par consentement.',
  'city.placement.stands': 'Où en sont les choses',
  'city.placement.tried': 'Partenaires sollicités',
  'city.placement.nobodyAsked': 'Aucun partenaire n’a été sollicité jusqu’ici.',
  'city.placement.asked': 'Sollicités : {who}',
  'city.placement.offer':
    '{org} ({state}{times, plural, =1 {} one {, # fois} many {, # fois} other {, # fois}})',
  'city.placement.round':
    '{round, plural, =0 {nommément} one {tour #} many {tour #} other {tour #}}',
  'city.placement.ground': '{partners} : {ground}',
  'city.placement.grounds': 'Partenaires qui ne pouvaient pas, par motif : {why}',
  'city.placement.askedBefore': 'déjà sollicité : {state}',
  'city.placement.noDoorOpen':
    'Aucun partenaire pour les personnes sortant de prison n’a sa porte ouverte en ce moment. Ouvrez-en une sur sa page, ou passez un accord avec un autre.',

  'city.fact.state': 'État',
  'city.fact.since': 'Recherche ouverte le',
  'city.fact.round': 'Tours effectués',
  'city.fact.unplaced': 'Aucun partenaire trouvé',
  'city.fact.grounds': 'Pourquoi',
  'city.fact.provider': 'Avec',

  'move.offer-to-partner': 'Proposer à un partenaire',
  'done.offer-to-partner': 'Le partenaire est sollicité. Sa réponse apparaîtra ici.',
  'about.offer-to-partner':
    'Le partenaire voit ce que la recherche peut savoir de la personne, et aucun nom, tant qu’il ne l’a pas prise en charge.',
  'field.partnerOrg': 'À quel partenaire ?',
  'move.withdraw-placement': 'Arrêter la recherche',
  'done.withdraw-placement':
    'Toutes les propositions ouvertes sont retirées. La recherche est arrêtée.',
  'about.withdraw-placement': 'Toutes les propositions ouvertes sont retirées.',
  'field.withdraw-placement.reason': 'Pourquoi ?',
  'code.reason.REARRESTED': 'De nouveau en détention',
  'code.reason.PLANS_CHANGED': 'Le plan a changé',
  'move.refuse-aftercare': 'Noter que la personne ne souhaite pas de partenaire',
  'done.refuse-aftercare':
    'Il est enregistré que la personne ne souhaite pas de partenaire. Aucun tribunal n’en est informé.',
  'about.refuse-aftercare':
    'Enregistrez ce que la personne a dit. Cela n’a aucune conséquence pour elle, et aucun tribunal n’en est informé.',

  'code.list.unplaced': 'Aucun partenaire trouvé jusqu’ici',
  'code.state.UNPLACED': 'aucun partenaire trouvé jusqu’ici',
  'code.cause.RELEASE': 'Une personne à sa sortie',
  'code.cause.REFERRAL': 'Une personne orientée',
  'code.cause.CONTINUATION': 'Une personne dont le traitement se poursuit ailleurs',
  'code.placement.DRAFT': 'Recherche ouverte, aucun partenaire encore sollicité',
  'code.placement.OFFERED': 'Un partenaire est sollicité',
  'code.placement.ACCEPTED': 'Un partenaire a pris la personne en charge',
  'code.placement.UNPLACED': 'Aucun partenaire trouvé jusqu’ici',
  'code.placement.WITH_PROVIDER': 'Va dans un établissement de traitement',
  'code.placement.WITHDRAWN': 'La recherche est arrêtée',
  'code.placement.RETURNED': 'De nouveau en détention',
  'code.placement.DECLINED_BY_PERSON': 'La personne ne souhaite pas de partenaire',
  'code.offerState.OFFERED': 'n’a pas encore répondu',
  'code.offerState.ACCEPTED': 'a pris la personne en charge',
  'code.offerState.DECLINED': 'ne pouvait pas',
  'code.offerState.EXPIRED': 'n’a pas répondu à temps',
  'code.offerState.WITHDRAWN': 'la proposition a été retirée',
  'code.offerState.HANDED_BACK': 'a rendu la prise en charge',
  'code.offerState.LAPSED': 'n’a pas cherché le contact à temps',
  'code.unplaced.ROUNDS_USED':
    'Tous les tours ont été faits, et aucun partenaire n’a pris la personne en charge.',
  'code.unplaced.TIME_OVER': 'Aucun partenaire n’a pris la personne en charge à temps.',
  'code.unplaced.SAID_TO_BE_INSIDE':
    'Le partenaire qui suivait la personne indique qu’elle est en détention, et aucune prison ne l’indique.',
  'code.unplaced.NO_CANDIDATE': 'Aucun partenaire ne pouvait, quoi que l’on demande ou organise.',
  'code.unplaced.NO_PLACE': 'Aucun partenaire n’a de place libre.',
  'code.unplaced.MINOR_NO_PARTNER':
    'Moins de 18 ans, et aucun partenaire n’indique accueillir des mineurs.',
  'code.cannot.OUT_OF_AREA': 'travaille dans un autre secteur',
  'code.cannot.SEX': 'n’accueille pas de personnes de ce sexe',
  'code.cannot.AGE': 'n’accueille pas de personnes de cet âge',
  'code.cannot.NOT_FOR_MINORS': 'n’indique pas accueillir des personnes de moins de 18 ans',
  'code.cannot.NOT_URGENT': 'n’a pas accepté de propositions urgentes',
  'code.cannot.ASKED_ALREADY':
    'a répondu non, ou pas du tout, et n’est pas sollicité pour l’instant',
};
