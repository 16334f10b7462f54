import { createHash } from 'node:crypto'
import type { z } from '@hono/zod-openapi'
import { filesOf, openFile, storeFile } from '#talk'
import type { Sending, StoredFile } from '#talk'
import { parseForm, refuse } from '#platform'
import type { Context, FormFile } from '#platform'
import { once } from '../frame/once.ts'
import { route } from '../frame/route.ts'
import { idOf, idParam, isoOf } from '../frame/values.ts'
import { file } from './shapes.ts'

type FileAnswer = z.input<typeof file>

export const renderFile = (context: Context, one: StoredFile): FileAnswer => ({
  id: one.id,
  name: one.name,
  type: one.type,
  size: one.size,
  sha256: one.sha256,
  personId: one.personId,
  at: isoOf(context)(one.at),
})

/** What a form takes besides its file: boundaries, headers, names. */
const formMargin = 64 * 1024

const upload = route({
  method: 'post',
  path: '/contracts/{id}/files',
  name: 'uploadFile',
  who: 'party',
  params: idParam('ctr'),
  upload: true,
  status: 201,
  answer: file,
  refuses: [
    'message.parties_only',
    'file.required',
    'file.empty',
    'file.too_large',
    'file.too_many',
    'file.type_not_allowed',
    'file.contract_full',
  ],
  async handle({ context, contract: { party }, person, params, key, request }) {
    if (party === 'desk') refuse('message.parties_only')
    const { files } = await parseForm(request, {
      files: 1,
      size: context.settings.fileLimit + formMargin,
      onFile: (sent) => {
        const sending = { name: sent.name, contractId: params.id, person }
        return key === undefined
          ? store(context, sent, sending)
          : storeOnce(context, sent, sending, key)
      },
    })
    return files[0] ?? refuse('file.required', {}, [{ path: 'file', code: 'file.required' }])
  },
})

const store = async (context: Context, { content }: FormFile, sending: Sending) =>
  renderFile(context, await storeFile(context, content, sending))

/**
 * The same key, name and content give the file of the first time; a refused file may be sent again.
 */
async function storeOnce(
  context: Context,
  sent: FormFile,
  sending: Sending,
  key: string,
): Promise<FileAnswer> {
  let stored = false
  const asked = {
    caller: sending.person.id,
    key,
    content: `file ${sending.contractId} ${sent.name}`,
  }
  const answer = await once(context, asked, async () => {
    stored = true
    return { status: 201, text: JSON.stringify(await store(context, sent, sending)) }
  })
  const known = JSON.parse(answer.text) as FileAnswer
  if (!stored && known.sha256 !== (await digestOf(sent.content))) refuse('idempotency.conflict')
  return known
}

async function digestOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of content) hash.update(chunk)
  return hash.digest('hex')
}

const download = route({
  method: 'get',
  path: '/contracts/{id}/files/{file}',
  name: 'downloadFile',
  who: 'party',
  params: idParam('ctr').extend({ file: idOf('fil') }),
  answer: null,
  answers: 'application/octet-stream',
  refuses: ['file.not_found'],
  async handle({ context, person, params }) {
    const { body, headers } = await openFile(context, person, params.id, params.file)
    return new Response(body, { headers })
  },
})

/**
 * Files go with an act only when who acts has stored them for this contract. Refuses
 * `files.unknown` with an issue for each that is not.
 */
export async function refuseOthersFiles(
  context: Context,
  contractId: string,
  personId: string,
  ids: readonly string[],
): Promise<void> {
  const known = await filesOf(context, contractId, ids)
  const own = new Set(known.filter((one) => one.personId === personId).map(({ id }) => id))
  const issues = ids.flatMap((id, index) =>
    own.has(id) ? [] : [{ path: `files.${index}`, code: 'files.unknown' }],
  )
  if (issues.length > 0) refuse('files.unknown', {}, issues)
}

export const fileRoutes = [upload, download]
