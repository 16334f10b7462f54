import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import { walletOf } from '#ledger'
import { timerOf } from '#weeks'
import type { Timer } from '#weeks'
import { Notice } from '../components/index.ts'
import { DemoBar, storyAt } from '../demo/bar.tsx'
import { Page } from '../layout/index.ts'
import type { Viewer } from '../layout/index.ts'
import { workTitle } from '../weeks/parts/kind.ts'
import type { Ask } from './ask.ts'
import { takeNotice } from './wire/notice.ts'

/** What a page says of itself. */
export type Head = {
  title: string
  status?: number
  /** Narrow: forms and reading. Wide (unless told): the rest. */
  width?: 'narrow' | 'wide'
  description?: string
  /** Shows more than its print tells, so that it is drawn for every request. */
  fresh?: boolean
  /** Asks the database nothing: for when it may be what is broken. */
  bare?: boolean
  /** The address of what a sent form came back with: its controls lead here, not to the form's. */
  at?: string
}

/** What the frame shows of who looks, in one round trip; nothing of visitors. */
export const viewerOf = async (ask: Ask, bare: boolean): Promise<Viewer | null> => {
  const { context, person, side } = ask
  if (person === null || bare) return null
  const role = person.roles.length > 0 ? 'desk' : side
  const [{ available }, timer] = await Promise.all([
    walletOf(context.db, person.id),
    role === 'worker' ? timerOf(context, person) : null,
  ])
  const { name, roles } = person
  return { name, role, roles, available, timer: timer ? timerIn(ask, timer) : undefined }
}

const timerIn = (
  ask: Ask,
  { row, startedAt, contractId }: Timer,
): NonNullable<Viewer['timer']> => ({
  title: workTitle(row),
  since: startedAt,
  now: ask.now,
  href: `/contracts/${contractId}#timer`,
})

/** A whole document as text. */
export const drawPage = async (ask: Ask, head: Head, body: ComponentChildren): Promise<string> => {
  const path = ask.http.req.method === 'GET' ? ask.path : (head.at ?? ask.path)
  const demo = ask.context.settings.demo && head.bare !== true
  const [viewer, story] = await Promise.all([
    viewerOf(ask, head.bare ?? false),
    demo ? storyAt(ask, path) : null,
  ])
  const notice = takeNotice(ask.http, ask.context.settings, ask.words)
  const page = (
    <Page
      title={head.title}
      viewer={viewer}
      locale={ask.locale}
      theme={ask.theme}
      t={ask.t}
      path={path}
      width={head.width ?? 'wide'}
      description={head.description}
      demo={demo ? <DemoBar ask={ask} path={path} story={story} /> : undefined}
    >
      {notice === null ? null : (
        <Notice tone={notice.tone} live>
          <p>{notice.text}</p>
        </Notice>
      )}
      {body}
    </Page>
  )
  return `<!doctype html>${render(page)}`
}
