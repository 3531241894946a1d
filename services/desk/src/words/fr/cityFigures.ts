import type { cityFigures as english } from '../en/cityFigures.ts';

export const cityFigures: Record<keyof typeof english, string> = {
  'city.figures.nav': 'Chiffres',
  'city.figures.title': 'Ce que cela a donné',
  'city.figures.lead': '{area}, {from} à {to}. Les nombres de 1 à 4 ne sont pas affichés.',
  'city.figures.leadNone': 'Combien ont été jointes, et combien de temps elles ont attendu.',
  'city.figures.none':
    'Aucun mois n’est encore compté. Un mois est affiché une semaine après sa fin, dès que quelque chose y a été signalé.',
  'city.figures.noMonths':
    'Aucun mois ne se trouve entre ceux que vous avez choisis. Choisissez un début plus tôt ou une fin plus tard.',
  'city.figures.noArea':
    'Votre organisation n’a pas de territoire dans le registre. Les chiffres apparaissent ici dès qu’elle en a un.',
  'city.figures.area': 'Territoire',
  'city.figures.from': 'De',
  'city.figures.to': 'À',
  'city.figures.show': 'Afficher',

  'city.figures.month': '{at, date, ::yMMMM}',
  'city.figures.shortMonth': '{at, date, ::MMM}',
  'city.figures.rowMonth': '{at, date, ::yMMM}',
  'city.figures.count': '{count, number}',
  'city.figures.percent': '{share, number, percent}',
  'city.figures.hours': '{count, number} h',
  'city.figures.days': '{count, plural, one {# jour} many {# de jours} other {# jours}}',
  'city.figures.few': 'moins de 5',
  'city.figures.notShown': 'non affiché',
  'city.figures.tooFew':
    'Trop peu de personnes chaque mois pour un graphique. Il est tracé dès que cinq ou plus sont comptées dans un mois.',
  'city.figures.description': 'Par mois. Les mêmes chiffres figurent dans le tableau à côté.',
  'city.figures.band':
    'Pour la moitié, l’attente n’a pas dépassé la ligne ; la moitié centrale se trouve dans la bande autour.',
  'city.figures.monthColumn': 'Mois',
  'city.figures.ended': 'Personnes',
  'city.figures.reached': 'Jointes',
  'city.figures.median': 'La moitié en',
  'city.figures.middleHalf': 'Moitié centrale',
  'city.figures.range': '{lower, number} à {upper, number}',
  'city.figures.waitTable':
    '{what}, en {unit, select, DAYS {jours} other {heures}}, selon le mois où l’attente a pris fin',
  'city.figures.contactTable': 'Heures jusqu’au premier contact, selon le mois de la libération',
  'city.figures.shareTable': '{what} : les nombres',
  'city.figures.contactHours': 'Heures jusqu’au premier contact',
  'city.figures.contactHoursLead':
    'De la porte à la première rencontre, pour les personnes jointes en sept jours.',
  'city.figures.noneReached':
    'Personne n’a été joint dans les sept jours après une libération durant ces mois. Un premier contact noté par un partenaire apparaît ici.',
  'city.figures.noneWaited':
    'Aucune attente de ce genre n’a pris fin durant ces mois. La première apparaîtra ici.',

  'city.figures.counted': 'Comment on compte',
  'city.figures.whyFew':
    'Les nombres de 1 à 4 ne sont pas affichés, afin que personne ne soit reconnu ; ni un nombre dont on pourrait les déduire. Les durées sont affichées à partir de cinq personnes.',
  'city.figures.whyMonth':
    'Un mois est affiché une semaine après sa fin ; le dernier est maintenant {last}. Ce qui est rectifié plus tard le modifie.',
  'city.figures.whyArea':
    'Une organisation qui a plusieurs territoires compte pour le premier. Ce qui n’a pas de territoire connu n’est pas compté.',
  'city.figures.since': 'Compté depuis {month} : rien n’a été signalé ici auparavant.',

  'code.share.CONTACT': 'Contact après la libération',
  'code.shareLead.CONTACT':
    'Premier contact en 24 et 72 heures et en 7 jours, selon le mois de la libération : personnes ayant un besoin connu, ni réincarcérées ni décédées avant.',
  'code.shareEmpty.CONTACT':
    'Personne ayant un besoin connu n’a été libéré durant ces mois. Une libération confirmée apparaît ici.',
  'code.shareWhole.CONTACT': 'Libérées',
  'code.sharePart.H24': 'En 24 h',
  'code.sharePart.H72': 'En 72 h',
  'code.sharePart.D7': 'En 7 jours',
  'code.share.HAND_OVER': 'Traitement de substitution poursuivi sans interruption',
  'code.shareLead.HAND_OVER':
    'Des traitements transmis par une prison, selon le mois du premier rendez-vous dehors.',
  'code.shareEmpty.HAND_OVER':
    'Aucune transmission n’était prévue durant ces mois. Elle apparaît ici quand une prison transmet un traitement et que l’on sait comment il s’est poursuivi.',
  'code.shareWhole.HAND_OVER': 'Transmis',
  'code.sharePart.NO_GAP': 'Sans interruption',
  'code.share.START': 'Débuts de traitement en retard',
  'code.shareLead.START':
    'Des décisions avec un dernier jour pour le début, selon le mois de ce jour.',
  'code.shareEmpty.START':
    'Aucune décision n’avait son dernier jour pour le début durant ces mois. Elle apparaît ici quand ce jour est passé ou que le traitement a commencé.',
  'code.shareWhole.START': 'Décisions',
  'code.sharePart.OVERDUE': 'Pas commencé ce jour-là',

  'code.hop.REFERRAL_TO_ROUTE': 'De l’orientation à son envoi',
  'code.hopLead.REFERRAL_TO_ROUTE': 'L’accueil accepte une orientation et la transmet.',
  'code.hop.ROUTE_TO_COURT': 'De l’accueil au tribunal',
  'code.hopLead.ROUTE_TO_COURT': 'Un tribunal prend en charge qui lui a été envoyé.',
  'code.hop.COURT_TO_ORDER': 'Du tribunal à la décision',
  'code.hopLead.COURT_TO_ORDER': 'L’évaluation, une place et la décision.',
  'code.hop.ORDER_TO_START': 'De la décision au début du traitement',
  'code.hopLead.ORDER_TO_START':
    'En jours. Qui avait commencé avant la décision n’a attendu aucun jour.',
  'code.hop.OFFER_TO_YES': 'De la demande aux partenaires à un oui',
  'code.hopLead.OFFER_TO_YES':
    'Du premier partenaire sollicité pour quelqu’un à celui qui l’accompagne.',
};
