import {
  dismissDeputy,
  foundOrganisation,
  invite,
  leaveOrganisation,
  nameDeputy,
  removeMember,
  renameOrganisation,
  setRole,
  stepDown,
  withdrawInvitation,
} from '#people'
import type { SignedIn } from '#people'
import type { Key } from '#locale'
import { attempt, verified } from '../frame/index.ts'
import type { Ask, Pages, Typed } from '../frame/index.ts'
import { drawOrganisation } from './show.tsx'

type Change = {
  path: string
  /** Carries it out, for the member or invitation that the path names. */
  does: (ask: Ask<SignedIn>, typed: Typed) => Promise<unknown>
  done: Key
}

const changes: readonly Change[] = [
  {
    path: '/organisation',
    does: ({ context, person }, typed) =>
      foundOrganisation(context, person, { name: typed.text('name') }),
    done: 'organisation.founded',
  },
  {
    path: '/organisation/name',
    does: ({ context, person }, typed) =>
      renameOrganisation(context, person, { name: typed.text('name') }),
    done: 'settings.saved',
  },
  {
    path: '/organisation/invitations',
    does: ({ context, person }, typed) => invite(context, person, typed.text('email')),
    done: 'organisation.invited',
  },
  {
    path: '/organisation/invitations/:id/withdraw',
    does: (ask) => withdrawInvitation(ask.context, ask.person, ask.id('inv')),
    done: 'organisation.withdrawn',
  },
  {
    path: '/organisation/members/:id/role',
    does: (ask, typed) => setRole(ask.context, ask.person, ask.id('per'), typed.text('role')),
    done: 'organisation.roleChanged',
  },
  {
    path: '/organisation/members/:id/remove',
    does: (ask) => removeMember(ask.context, ask.person, ask.id('per')),
    done: 'organisation.removed',
  },
  {
    path: '/organisation/leave',
    does: ({ context, person }) => leaveOrganisation(context, person),
    done: 'organisation.left',
  },
  {
    path: '/organisation/deputies/:id',
    does: (ask, typed) =>
      nameDeputy(ask.context, ask.person, ask.id('per'), { mayFund: typed.has('mayFund') }),
    done: 'organisation.deputyNamed',
  },
  {
    path: '/organisation/deputies/:id/dismiss',
    does: (ask) => dismissDeputy(ask.context, ask.person, ask.id('per')),
    done: 'organisation.deputyDismissed',
  },
  {
    path: '/organisation/stands-for/:id/step-down',
    does: (ask) => stepDown(ask.context, ask.person, ask.id('per')),
    done: 'organisation.steppedDown',
  },
]

/** Every change of an organisation comes back to its page, with what is wrong by its field. */
export const changePages = (pages: Pages): void => {
  for (const { path, does, done } of changes)
    pages.post(path, verified, async (ask) => {
      const typed = await ask.form()
      const change = async () => {
        await does(ask, typed)
        return ask.go('/organisation', { key: done })
      }
      return attempt(ask, change, (wrong) => drawOrganisation(ask, typed, wrong), {
        'invitation.already_member': 'email',
      })
    })
}
