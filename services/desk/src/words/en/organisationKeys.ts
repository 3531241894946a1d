/** Keys by which the program of an organisation signs in. */
export const organisationKeys = {
  'organisation.keys.title': 'Keys of our program',
  'organisation.keys.elsewhere':
    'Keys of programs are kept by the provider that you sign in with. Make, renew and revoke them there.',
  'organisation.keys.lead': '{count, plural, one {One key is valid.} other {# keys are valid.}}',
  'organisation.keys.leadNone': 'No key is valid: our program cannot sign in.',
  'organisation.keys.leadSoon':
    'No key is valid beyond {until}. Make the next one now, so that our program goes on.',
  'organisation.keys.program': 'How our program signs in',
  'organisation.keys.what':
    'A program of ours can read our feed and answer offers. It proves itself by a key of which only the public half is kept here, and sees no more of a person than we do.',
  'organisation.keys.clientId': 'Its name',
  'organisation.keys.tokenUrl': 'Where it asks for a token',
  'organisation.keys.role': 'Acts as',
  'organisation.keys.renewing': 'Renewing a key',
  'organisation.keys.renew':
    'Two keys may be valid at once. Make the next one, let the program use it, and revoke the old one when nothing is signed with it any more: its last use is told below.',
  'organisation.keys.keys': 'Keys, the newest first',
  'organisation.keys.none':
    'None yet. Make a pair here, or bring the public half of one that you have made.',
  'organisation.keys.head.kid': 'Key',
  'organisation.keys.head.state': 'State',
  'organisation.keys.head.made': 'Made',
  'organisation.keys.head.used': 'Last used',
  'organisation.keys.head.until': 'Valid until',
  'organisation.keys.head.revoke': 'Revoke',
  'organisation.keys.madeBy': '{at}, by {by}',
  'organisation.keys.neverUsed': 'never',
  'organisation.keys.revokedBy': 'revoked {at}, by {by}',
  'organisation.keys.endsSoon': 'ends soon',
  'organisation.keys.validNow': 'Valid now',
  'organisation.keys.revoke': 'Revoke',
  'organisation.keys.revokeOf': 'Revoke the key {kid}',
  'organisation.keys.madeTitle': 'The private half of the new key',
  'organisation.keys.once':
    'It is shown once, here, and kept nowhere. Save it where the program runs, readable by the program alone, and send it to nobody. Whoever has it acts as our organisation; if it is lost or seen, revoke the key.',
  'organisation.keys.save': 'Save as a file',
  'organisation.keys.use': 'How the program uses it',
  'organisation.keys.how':
    'It signs a short text for each token that it asks for, with any library for JSON Web Tokens. In Node, with jose:',
  'organisation.keys.then':
    'It sends that text to {url} as {assertion}, with grant_type {grant}, and is given a token for five minutes. Each text is taken once, and lives five minutes at most.',
  'move.make-machine-key': 'Make a key pair',
  'done.make-machine-key': 'The key is made.',
  'about.make-machine-key':
    'The private half is shown once, as a file to keep. Only the public half stays here.',
  'move.register-machine-key': 'Bring a public key',
  'done.register-machine-key': 'The key is valid from now on.',
  'field.register-machine-key.publicKey': 'Public key',
  'hint.register-machine-key.publicKey':
    'In PEM (BEGIN PUBLIC KEY) or as a JWK: EC on P-256, RSA of at least 2048 bits, or Ed25519. Never the private half.',
  'move.revoke-machine-key': 'Revoke the key',
  'done.revoke-machine-key': 'The key is revoked.',
  'about.revoke-machine-key':
    'Nothing signed with it is taken from now on; a token that was given out ends within five minutes. A key that was revoked does not come back.',
  'code.machineKey.VALID': 'valid',
  'code.machineKey.OVER': 'over',
  'code.machineKey.REVOKED': 'revoked',
} as const;
