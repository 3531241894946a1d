import type { search as english } from '../en/search.ts';

/** Se busca a alguien por nombre o número. */
export const search: Record<keyof typeof english, string> = {
  'search.nav': 'Buscar',
  'search.title': 'Buscar a una persona',
  'search.lead':
    'Solo se encuentra a personas que usted puede conocer por su nombre. Queda registrado que usted las vio, y ellas pueden leerlo.',
  'search.text': 'Nombre o número',
  'search.hint':
    'Un nombre en cualquier alfabeto, o sus tres primeras letras; o un número que dio su oficina',
  'search.find': 'Buscar',
  'search.results': 'Personas encontradas',
  'search.again': 'Buscar a otra persona',
  'search.short':
    'Escriba al menos dos letras de un nombre entero, tres de su comienzo, o un número.',
  'search.tooOften':
    'Ha hecho muchísimas búsquedas. Podrá volver a buscar a las {at}; lo que ha escrito sigue aquí. Si no ha sido usted quien ha buscado, avise a quien gestiona las cuentas.',
  'search.count':
    '{count, plural, one {Una persona} many {{count, number} de personas} other {{count, number} personas}}',
  'search.more': 'Puede haber más. Escriba más letras, o un segundo nombre.',
  'search.none': 'No se encuentra a nadie que usted pueda conocer.',
  'search.tryThis': 'Puede probar con:',
  'search.tryLetters': 'menos letras, tres por lo menos, o uno solo de varios nombres',
  'search.trySpelling': 'otra ortografía, o el otro alfabeto',
  'search.tryNumber': 'el número que le dio su oficina, entero',
  'search.noneElse': 'Aquí no se dice si alguien es conocido en otro lugar.',
  'search.number': 'N.º {number}',
  'search.order': 'Orden {number}',
  'search.noPage': 'su mesa de trabajo no tiene ahora ninguna página sobre esta persona',
};
