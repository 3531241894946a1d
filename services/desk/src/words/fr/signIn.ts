import type { signIn as english } from '../en/signIn.ts';

export const signIn: Record<keyof typeof english, string> = {
  'signIn.title': 'Se connecter',
  'signIn.error': 'Erreur : {title}',
  'signIn.whoseDesk': 'À quel bureau voulez-vous vous asseoir ?',
  'signIn.chooseSample':
    'Choisissez un compte de démonstration. Ce que vous y faites, les autres le voient au leur.',
  'signIn.group.COURT': 'Tribunal',
  'signIn.group.PRISON': 'Prison',
  'signIn.group.AFTER': 'Après la sortie',
  'signIn.group.CITY': 'La ville, et la personne',
  'signIn.insteadByName': 'Se connecter plutôt avec un nom et un mot de passe',
  'signIn.account': 'Nom du compte',
  'signIn.password': 'Mot de passe',
  'signIn.send': 'Se connecter',
  'signIn.code': 'Code de votre application d’authentification',
  'signIn.codeHint':
    'Six chiffres. Chaque code ne sert qu’une fois ; un nouveau vient toutes les 30 secondes.',
  'signIn.goOn': 'Continuer',
  'signIn.enrol': 'Configurez votre second facteur',
  'signIn.enrolWhy':
    'Votre compte voit ce qui touche les personnes de près ; un mot de passe seul ne suffit donc pas. Vous ne le faites qu’une fois.',
  'signIn.enrolScan':
    'Scannez ce code avec une application d’authentification sur votre téléphone.',
  'signIn.enrolType': 'Ou saisissez cette clé dans l’application :',
  'signIn.enrolThen': 'Saisissez ensuite le code que l’application affiche.',
  'signIn.begunAnew': 'Cette connexion est terminée',
  'signIn.begunAnewWhy':
    'Elle a pris trop de temps, a été commencée dans une autre fenêtre, ou le formulaire ne venait pas de cette page. Personne n’a été connecté.',
  'signIn.begin': 'Recommencer',
  'signIn.problem': 'Il y a un problème',
  'signIn.notFromHere': 'Ce formulaire ne venait pas de ce bureau ; rien n’a donc été fait.',
  'signIn.fault.WRONG': 'Le nom ou le mot de passe n’est pas correct.',
  'signIn.fault.LOCKED': 'Trop d’essais ont échoué. Attendez 15 minutes, puis réessayez.',
  'signIn.fault.WRONG_CODE': 'Le code n’est pas correct ou a déjà servi. Attendez le code suivant.',
};
