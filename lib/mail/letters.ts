/** A message: one subject, plain words. No health facts, no names of medicines, nobody's diagnosis (security.md). */
export interface Letter {
  readonly subject: string
  readonly text: string
}

const foot = 'Alongside'
const notYou = 'If it was not you, do nothing: without this link nothing happens.'

const write = (subject: string, ...lines: readonly string[]): Letter => ({
  subject,
  text: [...lines, foot].join('\n\n'),
})

export function signInLetter(link: string): Letter {
  return write(
    'Your link to sign in',
    'Somebody, probably you, wants to sign in to Alongside with this address. To go on, open this link and press the button there:',
    link,
    'It works once, for 10 minutes.',
    notYou,
  )
}

export function noAccountLetter(signUpPage: string): Letter {
  return write(
    'Nobody has an account with this address',
    'Somebody, probably you, wants to sign in to Alongside with this address. There is no account with it. You may have used another address.',
    'If you are new, make an account here:',
    signUpPage,
    'If it was not you, do nothing.',
  )
}

export function signUpLetter(link: string): Letter {
  return write(
    'Your new account',
    'Somebody, probably you, wants to make an account on Alongside with this address. To go on, open this link and press the button there:',
    link,
    'It works once, for 10 minutes.',
    notYou,
  )
}

export function haveAccountLetter(signInPage: string): Letter {
  return write(
    'You have an account already',
    'Somebody, probably you, wants to make an account on Alongside with this address. You have one already. Sign in here:',
    signInPage,
    'If it was not you, do nothing.',
  )
}

export function resetLetter(link: string): Letter {
  return write(
    'Your link for a new password',
    'Somebody, probably you, forgot the password for Alongside. To choose a new one, open this link:',
    link,
    'It works once, for 10 minutes. Your old password works until then.',
    notYou,
  )
}

export function oldAddressLetter(link: string): Letter {
  return write(
    'A new address for your account',
    'You asked to use another address for Alongside. To agree, open this link and press the button there:',
    link,
    'It works once, for one hour. Your new address has to agree as well.',
    'If it was not you, do not open it. Sign in, change your password and end your other sessions in the settings.',
  )
}

export function newAddressLetter(link: string): Letter {
  return write(
    'Use this address for Alongside',
    'Somebody, probably you, wants to use this address to sign in to Alongside. To agree, open this link and press the button there:',
    link,
    'It works once, for one hour. The old address has to agree as well.',
    notYou,
  )
}

export function addressTakenLetter(signInPage: string): Letter {
  return write(
    'This address has an account already',
    'Somebody, probably you, wants to move an account on Alongside to this address. There is an account with this address already, so nothing was changed. Sign in to it here:',
    signInPage,
  )
}

/** @param invitedBy a name as somebody typed it */
export function invitationLetter(invitedBy: string, link: string): Letter {
  return write(
    'An invitation to Alongside',
    `${plainName(invitedBy)} invites you to join a team on Alongside. Open this link to see who it is about and to join:`,
    link,
    'It works once, for 7 days, and only for this address.',
    'If you do not know who this is, do nothing.',
  )
}

/** @param calledBy a name as somebody typed it @param since the time at home, in words */
export function helpLetter(calledBy: string, since: string, link: string): Letter {
  return write(
    'A call for help on Alongside',
    `${plainName(calledBy)} called for help at ${since}, and nobody answered within a minute. Open this page to say that you are coming:`,
    link,
  )
}

/** Letters, digits and what stands between them in names: no address of a site can be made of it. */
function plainName(name: string): string {
  return name
    .replace(/[^\p{L}\p{M}\p{N} '’-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
}
