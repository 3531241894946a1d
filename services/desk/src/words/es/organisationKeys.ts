import type { organisationKeys as english } from '../en/organisationKeys.ts';

/** Las claves con las que inicia sesión el programa de una organización. */
export const organisationKeys: Record<keyof typeof english, string> = {
  'organisation.keys.title': 'Claves de nuestro programa',
  'organisation.keys.elsewhere':
    'Las claves de los programas las guarda el proveedor con el que usted inicia sesión. Créelas, renuévelas y revóquelas allí.',
  'organisation.keys.lead':
    '{count, plural, one {Una clave es válida.} many {# claves son válidas.} other {# claves son válidas.}}',
  'organisation.keys.leadNone':
    'Ninguna clave es válida: nuestro programa no puede iniciar sesión.',
  'organisation.keys.leadSoon':
    'Ninguna clave es válida después del {until}. Cree ahora la siguiente, para que nuestro programa siga.',
  'organisation.keys.program': 'Cómo inicia sesión nuestro programa',
  'organisation.keys.what':
    'Un programa nuestro puede leer nuestras novedades y responder a las ofertas. Se identifica con una clave de la que aquí solo se guarda la mitad pública, y no ve de una persona más que nosotros.',
  'organisation.keys.clientId': 'Su nombre',
  'organisation.keys.tokenUrl': 'Dónde pide un token',
  'organisation.keys.role': 'Actúa como',
  'organisation.keys.renewing': 'Renovar una clave',
  'organisation.keys.renew':
    'Dos claves pueden ser válidas a la vez. Cree la siguiente, haga que el programa la use, y revoque la vieja cuando ya no se firme nada con ella: su último uso se dice más abajo.',
  'organisation.keys.keys': 'Claves, la más reciente primero',
  'organisation.keys.none':
    'Ninguna todavía. Cree un par aquí, o traiga la mitad pública de uno que usted haya creado.',
  'organisation.keys.head.kid': 'Clave',
  'organisation.keys.head.state': 'Estado',
  'organisation.keys.head.made': 'Creada',
  'organisation.keys.head.used': 'Último uso',
  'organisation.keys.head.until': 'Válida hasta',
  'organisation.keys.head.revoke': 'Revocar',
  'organisation.keys.madeBy': '{at}, por {by}',
  'organisation.keys.neverUsed': 'nunca',
  'organisation.keys.revokedBy': 'revocada {at}, por {by}',
  'organisation.keys.endsSoon': 'termina pronto',
  'organisation.keys.validNow': 'Válidas ahora',
  'organisation.keys.revoke': 'Revocar',
  'organisation.keys.revokeOf': 'Revocar la clave {kid}',
  'organisation.keys.madeTitle': 'La mitad privada de la clave nueva',
  'organisation.keys.once':
    'Se muestra una sola vez, aquí, y no se guarda en ningún sitio. Guárdela donde corre el programa, legible solo por él, y no la envíe a nadie. Quien la tiene actúa como nuestra organización; si se pierde o alguien la ve, revoque la clave.',
  'organisation.keys.save': 'Guardar como archivo',
  'organisation.keys.use': 'Cómo la usa el programa',
  'organisation.keys.how':
    'Firma un texto breve por cada token que pide, con cualquier biblioteca de JSON Web Tokens. En Node, con jose:',
  'organisation.keys.then':
    'Envía ese texto a {url} como {assertion}, con grant_type {grant}, y recibe un token para cinco minutos. Cada texto se acepta una sola vez, y vive cinco minutos como mucho.',
  'move.make-machine-key': 'Crear un par de claves',
  'done.make-machine-key': 'La clave está creada.',
  'about.make-machine-key':
    'La mitad privada se muestra una sola vez, como un archivo para guardar. Aquí solo queda la mitad pública.',
  'move.register-machine-key': 'Traer una clave pública',
  'done.register-machine-key': 'La clave es válida desde ahora.',
  'field.register-machine-key.publicKey': 'Clave pública',
  'hint.register-machine-key.publicKey':
    'En PEM (BEGIN PUBLIC KEY) o como JWK: EC sobre P-256, RSA de 2048 bits como mínimo, o Ed25519. Nunca la mitad privada.',
  'move.revoke-machine-key': 'Revocar la clave',
  'done.revoke-machine-key': 'La clave está revocada.',
  'about.revoke-machine-key':
    'Desde ahora no se acepta nada firmado con ella; un token ya entregado termina en cinco minutos. Una clave revocada no vuelve.',
  'code.machineKey.VALID': 'válida',
  'code.machineKey.OVER': 'terminada',
  'code.machineKey.REVOKED': 'revocada',
};
