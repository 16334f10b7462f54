import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import { walletOf } from '#ledger'
import { Notice } from '../components/index.ts'
import { DemoBar, storyAt } from '../demo/bar.tsx'
import { Page } from '../layout/index.ts'
import type { Viewer } from '../layout/index.ts'
import type { Ask } from './ask.ts'
import { takeNotice } from './wire/notice.ts'

/** What a page says of itself. */
export type Head = {
  title: string
  status?: number
  /** Narrow: forms and reading. Wide (unless told): the rest. */
  width?: 'narrow' | 'wide'
  description?: string
  /** Asks the database nothing: for when it may be what is broken. */
  bare?: boolean
  /** The address of what a sent form came back with: its controls lead here, not to the form's. */
  at?: string
}

/** What the frame shows of who looks: one query, and none for visitors. */
export const viewerOf = async (
  { context, person, side }: Ask,
  bare: boolean,
): Promise<Viewer | null> => {
  if (person === null || bare) return null
  const { available } = await walletOf(context.db, person.id)
  const role = person.roles.includes('desk') ? 'desk' : side
  return { name: person.name, role, available }
}

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
