import type { accounts as english } from '../en/accounts.ts';

export const accounts: Record<keyof typeof english, string> = {
  'account.clerk.title': 'Coordination des mesures de soins, tribunal',
  'account.clerk.what':
    'Prend en charge les candidatures, prépare les ordonnances, veille à ce que le traitement commence.',
  'account.judge.title': 'Juge',
  'account.judge.what': 'Propose et rend les ordonnances, tient les audiences de suivi, décide.',
  'account.prosecutor.title': 'Ministère public',
  'account.prosecutor.what':
    'Dit si une affaire peut aller vers un traitement, et répond aux signalements de manquement.',
  'account.counsel.title': 'Défense',
  'account.counsel.what':
    'Parcourt avec la personne l’ordonnance proposée, et dit oui ou non pour elle.',
  'account.probation.title': 'Suivi de la mesure',
  'account.probation.what':
    'Demande pourquoi le traitement n’a pas commencé, répond de l’ordonnance hors du tribunal.',
  'account.case-manager.title': 'Gestion des parcours, prison',
  'account.case-manager.what': 'Inscrit les personnes, prépare chaque sortie.',
  'account.programme.title': 'Équipe des programmes, prison',
  'account.programme.what':
    'Évalue qui lui est orienté, mène les programmes, note comment chacun se passe.',
  'account.prison-nurse.title': 'Soins en prison',
  'account.prison-nurse.what': 'Poursuit le traitement de substitution et le transmet.',
  'account.reception.title': 'Greffe de la prison : entrées et sorties',
  'account.reception.what': 'Enregistre qui arrive et qui part.',
  'account.ngo.title': 'Coordination d’une ONG',
  'account.ngo.what': 'Accueille les personnes à leur sortie et les prend en charge.',
  'account.ngo-worker.title': 'Intervention en ONG',
  'account.ngo-worker.what':
    'Garde le contact avec les personnes suivies, convient d’un plan avec chacune.',
  'account.peer.title': 'Pair-aidance',
  'account.peer.what': 'Rencontre les personnes à la sortie et durant les premières semaines.',
  'account.ngo-two.title': 'Coordination d’une autre ONG',
  'account.ngo-two.what': 'Accueille des personnes quand la première ONG n’a pas de place.',
  'account.provider.title': 'Établissement de traitement',
  'account.provider.what': 'Confirme les places, signale le début et l’interruption.',
  'account.prescriber.title': 'Prescription en ville',
  'account.prescriber.what':
    'Poursuit le traitement de substitution à partir du jour de la sortie.',
  'account.city.title': 'Coordination de la ville',
  'account.city.what': 'Trouve quelqu’un pour qui n’a personne.',
  'account.intake.title': 'Accueil et orientation',
  'account.intake.what':
    'Reçoit les orientations, adresse chacune au bon endroit, réunit deux dossiers en un.',
  'account.screener.title': 'Soins infirmiers, avec formation au repérage',
  'account.screener.what': 'Propose un repérage et le fait avec qui le souhaite.',
  'account.assessor.title': 'Évaluation clinique',
  'account.assessor.what': 'Cherche avec la personne quel traitement lui conviendrait.',
  'account.participant.title': 'Une personne, dont ce sont les dossiers',
  'account.participant.what': 'Voit qui détient quoi, et qui a regardé.',
  'account.privacy.title': 'Protection des données',
  'account.privacy.what': 'Voit qui a regardé quoi, et pourquoi.',
  'account.operator.title': 'Exploitation de cette installation',
  'account.operator.what': 'Veille à ce que tout fonctionne et que rien ne s’arrête sans être vu.',
};
