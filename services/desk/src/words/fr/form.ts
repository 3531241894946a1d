import type { form as english } from '../en/form.ts';

export const form: Record<keyof typeof english, string> = {
  'actions.next': 'À faire ensuite',
  'actions.none': 'Rien ne vous est ouvert ici pour l’instant.',
  'actions.closed': 'Pas ouvert pour l’instant',
  'form.needed': 'Répondez à cette question',
  'form.tooLong':
    'Utilisez au plus {longest, plural, one {# caractère} many {# de caractères} other {# caractères}}',
  'form.notANumber': 'Saisissez un nombre compris dans les limites',
  'form.noDay': 'Saisissez un jour qui existe, par exemple 27 3 2026',
  'form.noDays': 'Saisissez un jour par ligne, par exemple 27.3.2026',
  'form.noTime': 'Saisissez une heure qui existe, par exemple 14:30',
  'form.yes': 'Oui',
  'form.no': 'Non',
  'form.choose': 'Choisissez',
  'form.noneToChoose': 'Il n’y a rien à choisir pour le moment.',
  'form.optional': '{label} (facultatif)',
  'form.day': 'Jour',
  'form.month': 'Mois',
  'form.year': 'Année',
  'form.dayExample': 'Par exemple 27 3 2026',
  'form.time': 'Heure ({zone})',
  'form.timeExample': 'Par exemple 14:30',
  'form.mend': 'Certaines réponses sont à revoir',
  'form.errorTitle': 'À corriger :',
  'form.foundNothing': 'Cela ne mène à rien. Vérifiez ce que vous avez saisi.',
  'form.refused': 'Cela n’a pas été accepté.',
  'form.back': 'Retour',
  'form.leave': 'Quitter sans enregistrer',
  'form.continue': 'Continuer',
  'form.checkTitle': 'Vérifiez vos réponses',
  'form.change': 'Modifier une réponse',
  'form.nothing': 'Sans réponse',
  'form.notOpen': 'Cette étape n’est pas ouverte pour l’instant',
  'form.draft':
    'Votre session s’était terminée. Ce que vous aviez saisi est de nouveau là ; cela n’a pas encore été envoyé.',
  'form.changed':
    'Des éléments ont changé entre-temps. Ce que vous avez saisi est conservé : regardez ce qui diffère, puis renvoyez.',
  'form.changedElsewhere':
    'Des éléments ont changé entre-temps. Ce que vous avez saisi est conservé ; relisez-le avant de le renvoyer.',
  'form.done': 'C’est fait et enregistré.',
};
