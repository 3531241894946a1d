import type { tour as english } from '../en/tour.ts';

export const tour: Record<keyof typeof english, string> = {
  'tour.again': 'Visite de ce bureau, depuis le début',
  'tour.title': 'Visite de ce bureau',
  'tour.offer':
    'Première fois ici ? Cinq courtes étapes : à quoi sert ce bureau, ce qu’il faut regarder, une chose à faire, ce que les autres en voient, et où trouver de l’aide.',
  'tour.begin': 'Commencer la visite',
  'tour.notNow': 'Pas maintenant',
  'tour.step': 'Visite de ce bureau, étape {step} sur {steps} : {part}',
  'tour.part.for': 'À quoi sert ce bureau',
  'tour.part.look': 'Ce qu’il faut regarder',
  'tour.part.act': 'Une chose à faire',
  'tour.part.others': 'Ce que les autres en voient',
  'tour.part.help': 'Où trouver de l’aide',
  'tour.next': 'Ensuite : {part}',
  'tour.before': 'Retour : {part}',
  'tour.toPage': 'Vers la page de cette étape',
  'tour.end': 'Terminer la visite',
  'tour.finish': 'La visite est finie : continuer sans elle',
  'tour.help':
    'Quand une étape n’est pas encore ouverte, la page dit ce qui l’ouvrirait. Au pied de chaque page se trouvent les langues, et cette visite depuis le début. Votre compte est en haut. Déconnectez-vous, prenez place à un autre bureau, et voyez ce qu’on y voit.',
  'tour.JUDGE.for':
    'Ici, un tribunal propose un traitement au lieu de la prison, rend l’ordonnance et suit son cours. Cette page dit ce qui vous attend, les retards en premier.',
  'tour.JUDGE.look':
    'Les personnes dont le traitement n’a pas commencé à temps, et les audiences du jour. La rangée des jours mène aux autres jours.',
  'tour.JUDGE.act':
    'Ouvrez une personne qui a accepté le traitement, puis choisissez « {button} ». Tout est montré encore une fois avant l’envoi.',
  'tour.JUDGE.others':
    'L’établissement de traitement voit l’ordonnance, et la date à laquelle le traitement doit commencer. Le début ou l’interruption s’affiche ici sans que personne doive vous écrire. Les doses et les constatations cliniques ne parviennent à aucun tribunal.',
  'tour.DCC.for':
    'Vous rapprochez les personnes et les traitements devant le tribunal : candidatures, places, audiences. Cette page dit ce qui vous attend, les retards en premier.',
  'tour.DCC.look':
    'Les personnes dont le traitement aurait dû commencer, et les audiences du jour. La rangée des jours mène aux autres jours.',
  'tour.DCC.act':
    'Ouvrez une personne qu’aucun tribunal n’a encore prise en charge, puis choisissez « {button} ».',
  'tour.DCC.others':
    'Une candidature prise en charge figure sur les listes du ministère public, de la défense et du juge, chacun avec l’étape qui lui revient. Qui fait une étape fait avancer la personne pour tout le monde.',
  'tour.PROS.for':
    'Vous dites si une affaire peut aller vers un traitement, et vous répondez quand une ordonnance n’est pas respectée. Cette page dit ce qui vous attend, les retards en premier.',
  'tour.PROS.look':
    'Toutes les personnes qui peuvent recevoir une ordonnance, selon la prochaine étape. L’examen juridique est le vôtre.',
  'tour.PROS.act':
    'Ouvrez une personne qui attend l’examen juridique, puis choisissez « {button} ».',
  'tour.PROS.others':
    'Après un oui, l’évaluation clinique voit qu’une personne attend. Un non n’est pas la fin : l’accueil l’a sur sa liste pour proposer une aide hors de toute ordonnance.',
  'tour.DEF.for':
    'Vous parcourez avec la personne l’ordonnance proposée, et dites oui ou non pour elle. Aucune ordonnance n’est rendue sans cette réponse.',
  'tour.DEF.look':
    'Toutes les personnes qui peuvent recevoir une ordonnance, selon la prochaine étape. Regardez celles à qui une ordonnance est proposée.',
  'tour.DEF.act':
    'Ouvrez une personne à qui une ordonnance est proposée, puis choisissez « {button} ». On y demande si elle sait ce que cela signifie, et si elle accepte librement.',
  'tour.DEF.others':
    'Après un oui, le juge peut rendre l’ordonnance. Après un non, l’accueil l’a sur sa liste pour proposer une aide hors de toute ordonnance.',
  'tour.PROB.for':
    'Vous veillez sur les ordonnances hors du tribunal : si le traitement commence, et si ce qui a été convenu est tenu.',
  'tour.PROB.look':
    'Les personnes dont le traitement n’a pas commencé alors que le jour est passé.',
  'tour.PROB.act':
    'Ouvrez l’une des personnes dont le traitement n’a pas commencé, puis choisissez « {button} ». Un manquement ne peut être allégué qu’après cette question.',
  'tour.PROB.others':
    'L’établissement de traitement a la question sur sa liste, avec le jour de la réponse. Le tribunal voit la réponse, ou son absence.',
  'tour.PCM.for':
    'Vous veillez à ce que personne ne quitte la prison sans rien : une date, un plan, un kit de sortie, et quelqu’un qui attend dehors.',
  'tour.PCM.look':
    'Qui sort, jour après jour ; ce qui manquerait aujourd’hui ; et qui attend dehors.',
  'tour.PCM.act':
    'Ouvrez une personne, puis, à côté d’une chose dont elle aura besoin, choisissez « {button} » : c’est là, ou pourquoi ce n’y est pas.',
  'tour.PCM.others':
    'Les soins et le greffe voient le même kit. L’ONG voit le jour de la sortie, et le nom dès que la personne y a consenti. Voici toutes les personnes détenues dans votre prison.',
  'tour.PPT.for':
    'Vous évaluez qui est orienté vers un programme, vous le menez, et notez comment il se passe pour chaque personne.',
  'tour.PPT.look':
    'Toutes les personnes orientées ou participantes, selon l’étape où elles en sont.',
  'tour.PPT.act':
    'Ouvrez une personne qui attend une évaluation, puis choisissez « {button} ». Seules les étapes permises maintenant peuvent être choisies.',
  'tour.PPT.others':
    'La gestion des parcours voit aussitôt l’étape, et prépare la sortie avec elle. Vous voyez ici les mêmes sorties.',
  'tour.PHC.for':
    'Vous poursuivez le traitement de substitution à l’intérieur, et le transmettez avant une sortie.',
  'tour.PHC.look':
    'Qui est dehors sans dose confirmée vient en premier ; dessous, les personnes traitées à l’intérieur.',
  'tour.PHC.act': 'Ouvrez une personne traitée à l’intérieur, puis choisissez « {button} ».',
  'tour.PHC.others':
    'La prescription en ville voit qui arrive, et quand la prochaine dose est due. Si personne ne la confirme, vous l’apprenez l’une et l’autre. Ni le tribunal ni l’ONG ne voient de dose.',
  'tour.PREC.for':
    'Vous enregistrez qui arrive et qui part. Ce que vous enregistrez met tout en mouvement dehors.',
  'tour.PREC.look': 'Qui est arrivé aujourd’hui. La rangée des jours mène aux jours d’avant.',
  'tour.PREC.act':
    'Ouvrez une personne qui sort aujourd’hui, puis choisissez « {button} ». Tant que les autres n’en savent rien, cela peut être annulé.',
  'tour.PREC.others':
    'Ensuite l’ONG qui attend est prévenue, et les quatre semaines comptent, durant lesquelles on joint les personnes. Ce qui ne concorde pas, comme une personne absente d’une liste, arrive sur cette page.',
  'tour.NGOC.for':
    'Vous dites oui ou non pour des personnes qui sortent de prison ou viennent d’elles-mêmes, et veillez à ce que chacune soit rencontrée.',
  'tour.NGOC.look':
    'Une proposition n’a pas de nom : seulement le lieu, les besoins, et le temps qui reste pour répondre. Sans réponse à temps, l’ONG suivante est sollicitée.',
  'tour.NGOC.act':
    'Ouvrez-en une, choisissez « {button} », puis confirmez. La personne est alors suivie par vous.',
  'tour.NGOC.others':
    'La prison voit qui attend dehors, et la ville que la personne a quelqu’un. Vous voyez le nom dès que la personne y a consenti.',
  'tour.NGOW.for':
    'Vous gardez le contact avec les personnes que vous suivez, et convenez d’un plan avec chacune.',
  'tour.NGOW.look':
    'Toutes les personnes que votre organisation accompagne, et ce qui est dû avec chacune. Sur la page d’une personne, le premier mois s’affiche en bande.',
  'tour.NGOW.act':
    'Ouvrez une personne, puis choisissez « {button} » : quand, comment, et si vous l’avez jointe.',
  'tour.NGOW.others':
    'Votre coordination le voit aussitôt, et la ville voit si les personnes sont jointes à temps. Ce dont vous parlez ne parvient à aucun tribunal. Voici les rendez-vous, par jour.',
  'tour.PEER.for':
    'Vous rencontrez les personnes à la sortie et durant les premières semaines. Ce bureau est fait pour un téléphone.',
  'tour.PEER.look': 'Qui joindre aujourd’hui, et comment. Un appui compose le numéro.',
  'tour.PEER.act': 'À côté d’une personne, choisissez « {button} ». Deux appuis, et c’est noté.',
  'tour.PEER.others':
    'Votre coordination voit que la personne a été jointe. Vous ne voyez ni poursuites ni résultat d’analyse, et personne ne vous en demande.',
  'tour.PROV.for':
    'Vous confirmez des places en traitement, et signalez quand il commence, s’interrompt et se termine.',
  'tour.PROV.look':
    'Ce que les tribunaux demandent sur un traitement qui aurait dû commencer, et les places qu’ils demandent.',
  'tour.PROV.act': 'Ouvrez une place demandée, puis choisissez « {button} ».',
  'tour.PROV.others':
    'Le tribunal voit qu’il y a une place, et peut proposer l’ordonnance. Par cette page, il apprend ensuite le début et l’interruption, et jamais les doses ni les constatations cliniques.',
  'tour.PRESCRIBER.for':
    'Vous poursuivez le traitement de substitution dès le jour de la sortie, sans un jour manqué.',
  'tour.PRESCRIBER.look': 'Qui vous arrive de prison, et quand la prochaine dose est due.',
  'tour.PRESCRIBER.act': 'Ouvrez une personne dont la dose est due, puis choisissez « {button} ».',
  'tour.PRESCRIBER.others':
    'Les soins de la prison voient que le traitement continue, et l’alerte est finie pour vous comme pour eux. Sans nouvelles, elle devient plus pressante de jour en jour.',
  'tour.COORD.for':
    'Vous trouvez quelqu’un pour qui n’a personne, et voyez où des personnes se perdent.',
  'tour.COORD.look': 'Qui n’a personne, depuis quand, et pourquoi personne n’a été trouvé.',
  'tour.COORD.act':
    'Ouvrez une personne, puis choisissez « {button} » : à vous de choisir qui solliciter.',
  'tour.COORD.others':
    'Le partenaire trouve la proposition chez lui, sans nom. Voici ce que tout cela devient, par mois : les chiffres ne nomment personne.',
  'tour.INTAKE.for':
    'Ici arrivent les orientations, et c’est ici seulement que l’on sait qui est une personne.',
  'tour.INTAKE.look': 'Ce qui a été déposé, par qui, et ce que vous attendez encore.',
  'tour.INTAKE.act':
    'Ouvrez une orientation déposée, puis choisissez « {button} ». S’il manque quelque chose, demandez-le.',
  'tour.INTAKE.others':
    'Le tribunal, la prison ou la ville l’ont aussitôt sur leur liste, et qui a orienté la personne voit que cela avance. Ce que vous seuls pouvez régler arrive sur cette page : deux dossiers d’une même personne, un décès signalé, une aide à proposer.',
  'tour.SCREENER.for':
    'Vous proposez un repérage à qui le souhaite, et le faites avec la personne.',
  'tour.SCREENER.look':
    'Les repérages proposés, et les entretiens commencés. Une proposition expire au bout de quelques semaines.',
  'tour.SCREENER.act':
    'Ouvrez-en un, puis choisissez « {button} ». Les questions viennent dans leur ordre, et les points sont comptés pour vous.',
  'tour.SCREENER.others':
    'Les autres apprennent tout au plus s’il y a un besoin. Les réponses restent auprès de qui repère et évalue, et ne parviennent à aucun tribunal.',
  'tour.ASSR.for': 'Vous cherchez avec une personne quel traitement lui conviendrait.',
  'tour.ASSR.look': 'Qui attend votre avis avant qu’une ordonnance puisse avancer.',
  'tour.ASSR.act':
    'Ouvrez une personne, puis choisissez « {button} ». Cela repose sur votre évaluation ; si elle manque, la page le dit.',
  'tour.ASSR.others':
    'Le tribunal voit si un traitement conviendrait, et non les réponses sur lesquelles cela repose. Voici les évaluations proposées et pas encore commencées.',
  'tour.PERSON.for':
    'Voici votre dossier : où vous en êtes, ce qui vient ensuite, et qui détient quoi sur vous.',
  'tour.PERSON.look': 'Qui a regardé votre dossier, quand et pourquoi.',
  'tour.PERSON.act':
    'Ouvrez un consentement, puis choisissez « {button} ». Vous pourrez l’accorder à nouveau ensuite.',
  'tour.PERSON.others':
    'À partir de ce moment, on ne voit plus qui vous êtes. Ici, vous dites comment vous joindre ; et avec votre carte, vous pouvez vous rendre chez le partenaire de votre choix.',
  'tour.PRIVACY.for': 'Vous voyez qui a regardé quoi, et s’il y avait une raison.',
  'tour.PRIVACY.look':
    'Les personnes dont le dossier figure sur l’une de vos listes. Ouvrez-en un : chaque consultation, par qui, quand et à quel titre.',
  'tour.PRIVACY.act':
    'Quand deux dossiers ont été réunis par erreur puis séparés, quelque chose reste. Ouvrez-en un, puis choisissez « {button} ».',
  'tour.PRIVACY.others':
    'L’accueil voit que c’est réglé. La personne voit les mêmes consultations que vous. Voici toutes les organisations, et pour qui chacune peut parler.',
  'tour.ADMIN.for':
    'Vous veillez à ce que tout fonctionne. Cette page dit ce qui est arrêté, et quelle organisation n’est avertie de rien.',
  'tour.ADMIN.look':
    'Les quatre services, et ce qui circule entre eux en ce moment : des nombres, et jamais le contenu d’un événement.',
  'tour.ADMIN.act':
    'Ouvrez une organisation, puis choisissez « {button} » : à qui l’on écrit quand quelque chose y attend.',
  'tour.ADMIN.others':
    'On y apprend que quelque chose attend, et jamais quoi ni pour qui. Voici qui peut se connecter.',
};
