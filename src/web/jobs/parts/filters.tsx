import { kinds } from '#market'
import type { Category, Kind } from '#market'
import { Button, Field, Select, Tabs } from '../../components/index.ts'
import type { Ask } from '../../frame/index.ts'

const filters = ['category', 'minPrice', 'maxPrice', 'sort'] as const

/** The kinds of jobs as views of the list. A price is no condition of another kind. */
export const KindTabs = ({ ask, kind }: { ask: Ask; kind: Kind | null }) => {
  const { t } = ask
  const hrefOf = (one: Kind | null): string => {
    const query = new URLSearchParams()
    if (one !== null) query.set('kind', one)
    for (const name of ['q', 'category', 'sort'])
      if (ask.query(name) !== '' && (one !== null || ask.query(name) !== 'price'))
        query.set(name, ask.query(name))
    return query.size === 0 ? '/jobs' : `/jobs?${query}`
  }
  const tabs = [null, ...kinds].map((one) => ({
    href: hrefOf(one),
    label: t(`jobs.kind.${one ?? 'all'}`),
  }))
  return <Tabs label={t('jobs.formKind')} tabs={tabs} open={hrefOf(kind)} />
}

type Props = { ask: Ask; categories: readonly Category[]; kind: Kind | null }

/** The search as a form that needs no script: it asks for the list anew. */
export const Filters = ({ ask, categories, kind }: Props) => {
  const { t } = ask
  const hourly = kind === 'hourly'
  const open = filters.some((name) => !['', 'newest'].includes(ask.query(name)))
  const field = (name: string) => ({ t, name, value: ask.query(name) })
  return (
    <search>
      <form method="get" action="/jobs" class="stack search-form">
        {kind === null ? null : <input type="hidden" name="kind" value={kind} />}
        <div class="search-line">
          <Field {...field('q')} label={t('jobs.q')} type="search" placeholder={t('jobs.qHint')} />
          <Button kind="primary">{t('everywhere.search')}</Button>
        </div>
        <details class="filters-box" open={open}>
          <summary>{t('jobs.moreFilters')}</summary>
          <div class="filters">
            <Select
              {...field('category')}
              label={t('jobs.category')}
              empty={t('jobs.anyCategory')}
              options={categories.map((id) => ({ value: id, label: t(`categories.${id}`) }))}
            />
            <Field
              {...field('minPrice')}
              label={t(hourly ? 'jobs.minRate' : 'jobs.minPrice')}
              unit="yen"
            />
            <Field
              {...field('maxPrice')}
              label={t(hourly ? 'jobs.maxRate' : 'jobs.maxPrice')}
              unit="yen"
            />
            <Select
              {...field('sort')}
              label={t('jobs.sort')}
              options={[
                { value: 'newest', label: t('jobs.sortNewest') },
                { value: 'price', label: t('jobs.sortPrice') },
                { value: 'closing', label: t('jobs.sortClosing') },
              ]}
            />
          </div>
        </details>
      </form>
    </search>
  )
}
