/** Organisations: members, invitations, and who stands in for whom. */
export { deputiesOf, dismissDeputy, nameDeputy, standInsOf, stepDown } from './deputies.ts'
export type { StandIn } from './deputies.ts'
export {
  acceptInvitation,
  declineInvitation,
  invitationBy,
  invitationsTo,
  invite,
  withdrawInvitation,
} from './invitations.ts'
export type { Invitation, Invited } from './invitations.ts'
export { leaveOrganisation, memberRoles, removeMember, setRole } from './members.ts'
export { foundOrganisation, organisationOf, renameOrganisation } from './organisations.ts'
export type { Member, Organisation } from './organisations.ts'
