import type { SignedIn } from '#people'
import { Refused } from '#platform'
import { openFile, sendMessage } from '#talk'
import { attempt, withNewKey } from '../frame/index.ts'
import type { Ask } from '../frame/index.ts'
import { showContract } from './show.tsx'
import { keptFiles, readWithFiles } from './spoken.ts'

/** Writes to the other side, with files; what was typed comes back when it is refused. */
export const sayOnContract = async (ask: Ask<SignedIn>): Promise<Response> => {
  const id = ask.id('ctr')
  const { typed, files: stored, refusal } = await readWithFiles(ask, id)
  const files = [...(await keptFiles(ask, id, typed.all('kept'))), ...stored]
  const send = async () => {
    if (refusal) throw new Refused(refusal)
    const draft = {
      text: typed.text('text'),
      files: files.map((file) => file.id),
      despiteWarning: typed.has('despiteWarning'),
    }
    await sendMessage(ask.context, ask.person, id, draft, typed.key)
    return ask.go(`/contracts/${id}#write`, { key: 'contracts.messageSent' })
  }
  const fields = { text: 'text', files: 'files' }
  return attempt(
    ask,
    send,
    (wrong) => showContract(ask, id, { message: { typed: withNewKey(typed), wrong, kept: files } }),
    fields,
  )
}

/** A file of a contract, to be saved. */
export const downloadFile = async (ask: Ask<SignedIn>): Promise<Response> => {
  const { body, headers } = await openFile(
    ask.context,
    ask.person,
    ask.id('ctr'),
    ask.id('fil', 'file'),
  )
  return new Response(body, { headers })
}
