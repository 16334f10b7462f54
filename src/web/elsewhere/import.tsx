import { importElsewhere, previewImport } from '#portfolio'
import type { ImportLine, ImportPreview } from '#portfolio'
import type { SignedIn } from '#people'
import { parseForm, refuse } from '#platform'
import type { FormFile } from '#platform'
import { Badge, Button, Card, FileField, Notice } from '../components/index.ts'
import { PageHead, Table, TextArea } from '../components/index.ts'
import { attempt, fieldsOf, Form, nothingWrong, prefilled, verified } from '../frame/index.ts'
import { sayRefusal } from '../frame/index.ts'
import type { Ask, Pages, Typed, Wrong } from '../frame/index.ts'

const page = '/elsewhere/import'

export const importPages = (pages: Pages): void => {
  pages.get(page, verified, (ask) => drawForm(ask, prefilled(), nothingWrong))

  pages.post(page, verified, async (ask) => {
    let typed = prefilled()
    const takeIn = async () => {
      typed = await tableFrom(ask)
      const table = typed.text('table')
      if (typed.text('step') === 'edit') return drawForm(ask, typed, nothingWrong)
      if (table.trim() === '') refuse('table.required')
      if (typed.text('step') !== 'take')
        return drawPreview(ask, typed, await previewImport(ask.context, ask.person, table))
      const { taken } = await importElsewhere(ask.context, ask.person, table)
      return ask.go('/elsewhere', { key: 'elsewhere.imported', params: { count: String(taken) } })
    }
    return attempt(ask, takeIn, (wrong) => drawForm(ask, typed, wrong), {
      table: 'table',
      column: 'table',
      file: 'table',
      body: 'table',
    })
  })
}

/** Bytes of a table at most, and of the form around it. */
const tableSize = 400_000
const formSize = 2_000_000

/** A table comes as a file, or as text: typed, or carried along from the preview in pieces. */
const tableFrom = async (ask: Ask<SignedIn>): Promise<Typed> => {
  const { fields, files } = await parseForm(ask.http.req.raw, {
    files: 1,
    size: formSize,
    onFile: textOf,
  })
  const [file = ''] = files
  return prefilled({
    key: fields.get('key') ?? '',
    step: fields.get('step') ?? '',
    table: (file === '' ? fields.getAll('table').join('') : file).replaceAll(/\r\n?/g, '\n'),
  })
}

/** As spreadsheets write them: UTF-8, or what Japanese ones made before. */
const textOf = async ({ content }: FormFile): Promise<string> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of content) {
    size += chunk.byteLength
    if (size > tableSize) refuse('file.too_large', { limit: tableSize })
    chunks.push(chunk)
  }
  const bytes = Buffer.concat(chunks)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('shift_jis').decode(bytes)
  }
}

/** A field holds twice so many; the rest goes into more of the same name. No character is cut. */
const pieces = /[^]{1,30000}/gu

const piecesOf = (text: string): string[] => text.match(pieces) ?? []

const Head = ({ ask: { t } }: { ask: Ask }) => (
  <PageHead
    title={t('elsewhere.importTitle')}
    trail={[{ href: '/elsewhere', label: t('elsewhere.title') }]}
    trailLabel={t('layout.breadcrumbs')}
  >
    <p>{t('elsewhere.importLead')}</p>
  </PageHead>
)

const drawForm = (ask: Ask, typed: Typed, wrong: Wrong): Promise<Response> => {
  const { t } = ask
  const field = fieldsOf(ask, typed, wrong)
  return ask.page(
    { title: t('elsewhere.importTitle'), width: 'narrow', status: wrong.status },
    <>
      <Head ask={ask} />
      <Card>
        <Form ask={ask} action={page} typed={typed} wrong={wrong} multipart>
          <FileField
            t={t}
            name="file"
            label={t('elsewhere.importFile')}
            hint={t('elsewhere.importFileHint')}
            accept=".csv,text/csv"
            multiple={false}
          />
          <TextArea
            {...field('table')}
            label={t('elsewhere.importText')}
            hint={t('elsewhere.importTextHint')}
            rows={6}
          />
          <Button kind="primary">{t('elsewhere.importLook')}</Button>
        </Form>
      </Card>
      <Card title={t('elsewhere.importColumns')}>
        <p>{t('elsewhere.importColumnsLead')}</p>
        <p>
          <code>{t('elsewhere.importExample')}</code>
        </p>
        <p class="soft">{t('elsewhere.importWords')}</p>
      </Card>
    </>,
  )
}

const tones = { new: 'safe', known: 'quiet', wrong: 'danger' } as const

const drawPreview = (ask: Ask, typed: Typed, preview: ImportPreview): Promise<Response> => {
  const { t } = ask
  const fresh = preview.lines.filter(({ outcome }) => outcome === 'new').length
  const wrong = preview.lines.filter(({ outcome }) => outcome === 'wrong').length
  return ask.page(
    { title: t('elsewhere.previewTitle') },
    <>
      <Head ask={ask} />
      <Notice tone={wrong > 0 ? 'clock' : 'info'} live>
        <p>
          {t('elsewhere.previewCount', {
            fresh,
            wrong,
            known: preview.lines.length - fresh - wrong,
          })}
        </p>
      </Notice>
      <Table
        caption={t('elsewhere.previewTitle')}
        hideCaption
        stacks
        rows={preview.lines}
        keyOf={({ line }) => String(line)}
        columns={[
          { title: t('elsewhere.formTitle'), cell: ({ title }) => title || '—', heading: true },
          { title: t('elsewhere.line'), cell: ({ line }) => line, short: true },
          { title: t('elsewhere.formClient'), cell: ({ clientName }) => clientName },
          {
            title: t('elsewhere.outcome'),
            cell: (line) => <Outcome ask={ask} line={line} />,
          },
        ]}
      />
      <Form ask={ask} action={page} typed={typed} multipart>
        {piecesOf(typed.text('table')).map((piece, index) => (
          <textarea key={index} name="table" hidden>
            {`\n${piece}`}
          </textarea>
        ))}
        <p class="row">
          {fresh === 0 ? null : (
            <Button kind="primary" name="step" value="take">
              {t('elsewhere.importTake', { count: fresh })}
            </Button>
          )}
          <Button name="step" value="edit">
            {t('elsewhere.importAgain')}
          </Button>
        </p>
      </Form>
    </>,
  )
}

const Outcome = ({ ask, line }: { ask: Ask; line: ImportLine }) => {
  const { t, words, format } = ask
  return (
    <div>
      <Badge tone={tones[line.outcome]}>{t(`elsewhere.outcome.${line.outcome}`)}</Badge>
      {line.issues.length === 0 ? null : (
        <ul class="bulleted">
          {line.issues.map(({ path, code, params = {} }) => (
            <li key={`${path} ${code}`}>{sayRefusal(words, format, { code, params })}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
