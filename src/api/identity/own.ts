import { z } from '@hono/zod-openapi'
import {
  documentLimit,
  identitySides,
  ownIdentity,
  sendIdentity,
  storeDocument,
  withdrawIdentity,
} from '#people'
import { parseForm, refuse } from '#platform'
import type { Context } from '#platform'
import { route } from '../frame/route.ts'
import { own, received, renderCheck, sendInput } from './shapes.ts'

const render = async (context: Context, personId: string) => {
  const { check, files, ...rest } = await ownIdentity(context, personId)
  return { ...rest, check: check && renderCheck(context, check), received: files }
}

const show = route({
  method: 'get',
  path: '/me/identity',
  name: 'showIdentity',
  who: 'person',
  answer: own,
  handle: ({ context, person }) => render(context, person.id),
})

/** What a form takes besides its file: boundaries, headers, names. */
const formMargin = 64 * 1024

const upload = route({
  method: 'put',
  path: '/me/identity/documents/{side}',
  name: 'uploadDocument',
  who: 'person',
  params: z.object({ side: z.enum(identitySides) }),
  upload: true,
  answer: received,
  refuses: [
    'person.unverified',
    'identity.no_checker',
    'identity.under_way',
    'file.required',
    'file.empty',
    'file.too_large',
    'file.type_not_allowed',
  ],
  async handle({ context, person, params, request }) {
    const { files } = await parseForm(request, {
      files: 1,
      size: documentLimit + formMargin,
      onFile: ({ content }) => storeDocument(context, person, params.side, content),
    })
    return files[0] ?? refuse('file.required', {}, [{ path: 'file', code: 'file.required' }])
  },
})

const send = route({
  method: 'post',
  path: '/me/identity',
  name: 'sendIdentity',
  who: 'person',
  body: sendInput,
  answer: own,
  refuses: [
    'person.unverified',
    'identity.no_checker',
    'identity.method_ended',
    'identity.method_not_offered',
    'front.required',
    'back.required',
    'selfie.required',
  ],
  async handle({ context, person, body }) {
    await sendIdentity(context, person, body)
    return render(context, person.id)
  },
})

const withdraw = route({
  method: 'delete',
  path: '/me/identity',
  name: 'withdrawIdentity',
  who: 'person',
  status: 204,
  answer: null,
  async handle({ context, person }) {
    await withdrawIdentity(context, person)
  },
})

export const ownIdentityRoutes = [show, upload, send, withdraw]
