import type { signIn as english } from '../en/signIn.ts';

export const signIn: Record<keyof typeof english, string> = {
  'signIn.title': 'Iniciar sesión',
  'signIn.error': 'Error: {title}',
  'signIn.whoseDesk': '¿En qué mesa de trabajo quiere sentarse?',
  'signIn.chooseSample':
    'Elija una cuenta de muestra. Lo que haga en ella, los demás lo ven en la suya.',
  'signIn.group.COURT': 'Juzgado',
  'signIn.group.PRISON': 'Prisión',
  'signIn.group.AFTER': 'Después de la salida',
  'signIn.group.CITY': 'La ciudad, y la persona',
  'signIn.insteadByName': 'Iniciar sesión con nombre y contraseña',
  'signIn.account': 'Nombre de la cuenta',
  'signIn.password': 'Contraseña',
  'signIn.send': 'Iniciar sesión',
  'signIn.code': 'Código de su aplicación de autenticación',
  'signIn.codeHint':
    'Seis cifras. Cada código sirve una sola vez; cada 30 segundos llega uno nuevo.',
  'signIn.goOn': 'Continuar',
  'signIn.enrol': 'Configure su segundo factor',
  'signIn.enrolWhy':
    'Su cuenta ve datos muy personales, por lo que una contraseña sola no la abre. Esto se hace una vez.',
  'signIn.enrolScan': 'Escanee este código con una aplicación de autenticación en su teléfono.',
  'signIn.enrolType': 'O escriba esta clave en la aplicación:',
  'signIn.enrolThen': 'Después escriba el código que muestra la aplicación.',
  'signIn.begunAnew': 'Este inicio de sesión ha terminado',
  'signIn.begunAnewWhy':
    'Ha tardado demasiado, se empezó en otra ventana, o el formulario no venía de esta página. No se ha iniciado ninguna sesión.',
  'signIn.begin': 'Empezar de nuevo',
  'signIn.problem': 'Hay un problema',
  'signIn.notFromHere':
    'Este formulario no venía de esta mesa de trabajo, por lo que no se ha hecho nada.',
  'signIn.fault.WRONG': 'El nombre o la contraseña no son correctos.',
  'signIn.fault.LOCKED': 'Han fallado demasiados intentos. Espere 15 minutos e inténtelo de nuevo.',
  'signIn.fault.WRONG_CODE': 'El código no es correcto o ya se ha usado. Espere al siguiente.',
};
