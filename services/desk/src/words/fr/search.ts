import type { search as english } from '../en/search.ts';

/** Chercher quelqu’un par nom ou numéro. */
export const search: Record<keyof typeof english, string> = {
  'search.nav': 'Chercher',
  'search.title': 'Chercher une personne',
  'search.lead':
    'Seules les personnes que vous avez le droit de connaître par leur nom sont trouvées. Le fait que vous les avez vues est conservé, et elles peuvent le lire.',
  'search.text': 'Nom ou numéro',
  'search.hint':
    'Un nom dans n’importe quel alphabet, ou ses trois premières lettres ; ou un numéro donné par votre service',
  'search.find': 'Chercher',
  'search.results': 'Personnes trouvées',
  'search.again': 'Chercher quelqu’un d’autre',
  'search.short': 'Tapez au moins deux lettres d’un nom entier, trois de son début, ou un numéro.',
  'search.tooOften':
    'Vous avez fait de très nombreuses recherches. Vous pourrez chercher à nouveau à {at} ; ce que vous avez saisi est toujours là. Si ce n’est pas vous qui avez cherché, prévenez la personne qui gère les comptes.',
  'search.count':
    '{count, plural, one {Une personne} many {{count, number} de personnes} other {{count, number} personnes}}',
  'search.more': 'Il y en a peut-être d’autres. Tapez plus de lettres, ou un second nom.',
  'search.none': 'Personne que vous avez le droit de connaître n’est trouvé.',
  'search.tryThis': 'Vous pouvez essayer :',
  'search.tryLetters': 'moins de lettres, trois au moins, ou un seul de plusieurs noms',
  'search.trySpelling': 'une autre orthographe, ou l’autre alphabet',
  'search.tryNumber': 'le numéro que votre service lui a donné, en entier',
  'search.noneElse': 'On ne dit pas ici si quelqu’un est connu ailleurs.',
  'search.number': 'N° {number}',
  'search.order': 'Ordonnance {number}',
  'search.noPage': 'votre bureau n’a pas de page sur elle en ce moment',
};
