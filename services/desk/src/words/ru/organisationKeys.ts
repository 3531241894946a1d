import type { organisationKeys as english } from '../en/organisationKeys.ts';

/** Ключи, которыми входит программа организации. */
export const organisationKeys: Record<keyof typeof english, string> = {
  'organisation.keys.title': 'Ключи нашей программы',
  'organisation.keys.elsewhere':
    'Ключи программ хранит поставщик, через которого вы входите. Создавайте, обновляйте и отзывайте их там.',
  'organisation.keys.lead':
    '{count, plural, one {Действует # ключ.} few {Действуют # ключа.} many {Действуют # ключей.} other {Действуют # ключа.}}',
  'organisation.keys.leadNone': 'Ни один ключ не действует: наша программа не может войти.',
  'organisation.keys.leadSoon':
    'После {until} ни один ключ не действует. Создайте следующий сейчас, чтобы наша программа работала дальше.',
  'organisation.keys.program': 'Как входит наша программа',
  'organisation.keys.what':
    'Наша программа может читать нашу ленту и отвечать на предложения. Она подтверждает себя ключом, от которого здесь хранится только открытая половина, и видит о человеке не больше, чем мы.',
  'organisation.keys.clientId': 'Её имя',
  'organisation.keys.tokenUrl': 'Где она просит токен',
  'organisation.keys.role': 'Действует как',
  'organisation.keys.renewing': 'Как обновить ключ',
  'organisation.keys.renew':
    'Два ключа могут действовать одновременно. Создайте следующий, переведите на него программу и отзовите старый, когда им больше ничего не подписывают: когда он использован в последний раз, сказано ниже.',
  'organisation.keys.keys': 'Ключи, новые сверху',
  'organisation.keys.none':
    'Пока нет. Создайте пару здесь или принесите открытую половину своей пары.',
  'organisation.keys.head.kid': 'Ключ',
  'organisation.keys.head.state': 'Состояние',
  'organisation.keys.head.made': 'Создан',
  'organisation.keys.head.used': 'Использован',
  'organisation.keys.head.until': 'Действует до',
  'organisation.keys.head.revoke': 'Отозвать',
  'organisation.keys.madeBy': '{at}, {by}',
  'organisation.keys.neverUsed': 'ни разу',
  'organisation.keys.revokedBy': 'отозван {at}, {by}',
  'organisation.keys.endsSoon': 'скоро закончится',
  'organisation.keys.validNow': 'Действуют сейчас',
  'organisation.keys.revoke': 'Отозвать',
  'organisation.keys.revokeOf': 'Отозвать ключ {kid}',
  'organisation.keys.madeTitle': 'Закрытая половина нового ключа',
  'organisation.keys.once':
    'Она показана один раз, здесь, и нигде не хранится. Сохраните её там, где работает программа, чтобы читала её только она, и никому не пересылайте. Тот, у кого она есть, действует от имени нашей организации; если она потеряна или её увидели, отзовите ключ.',
  'organisation.keys.save': 'Сохранить в файл',
  'organisation.keys.use': 'Как программа им пользуется',
  'organisation.keys.how':
    'Для каждого токена она подписывает короткий текст любой библиотекой JSON Web Tokens. В Node, с jose:',
  'organisation.keys.then':
    'Этот текст она отправляет на {url} как {assertion}, с grant_type {grant}, и получает токен на пять минут. Каждый текст принимается один раз и живёт не дольше пяти минут.',
  'move.make-machine-key': 'Создать пару ключей',
  'done.make-machine-key': 'Ключ создан.',
  'about.make-machine-key':
    'Закрытая половина показывается один раз, в виде файла, который нужно сохранить. Здесь остаётся только открытая.',
  'move.register-machine-key': 'Принести открытый ключ',
  'done.register-machine-key': 'Ключ действует с этого момента.',
  'field.register-machine-key.publicKey': 'Открытый ключ',
  'hint.register-machine-key.publicKey':
    'В PEM (BEGIN PUBLIC KEY) или как JWK: EC на P-256, RSA не короче 2048 бит или Ed25519. Никогда не закрытую половину.',
  'move.revoke-machine-key': 'Отозвать ключ',
  'done.revoke-machine-key': 'Ключ отозван.',
  'about.revoke-machine-key':
    'С этого момента подписанное им не принимается; выданный токен закончится в течение пяти минут. Отозванный ключ не возвращается.',
  'code.machineKey.VALID': 'действует',
  'code.machineKey.OVER': 'закончился',
  'code.machineKey.REVOKED': 'отозван',
};
