import { exportElsewhere, importElsewhere, previewImport } from '#portfolio'
import { route } from '../frame/route.ts'
import { imported, importInput } from './shapes.ts'

const takeIn = route({
  method: 'post',
  path: '/me/elsewhere/import',
  name: 'importElsewhere',
  who: 'person',
  body: importInput,
  answer: imported,
  refuses: ['table.required', 'table.too_large'],
  async handle({ context, person, body: { table, look } }) {
    const read = look ? previewImport : importElsewhere
    const { taken, lines } = await read(context, person, table)
    return {
      taken,
      lines: lines.map(({ line, title, clientName, outcome, issues }) => ({
        line,
        title,
        clientName,
        outcome,
        issues: issues.map(({ path, code }) => ({ path, code })),
      })),
    }
  },
})

const takeOut = route({
  method: 'get',
  path: '/me/elsewhere/export',
  name: 'exportElsewhere',
  who: 'person',
  answer: null,
  answers: 'text/csv',
  async handle({ context, person }) {
    const table = await exportElsewhere(context, person)
    return new Response(table, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="elsewhere.csv"',
      },
    })
  },
})

export const elsewhereTableRoutes = [takeIn, takeOut]
