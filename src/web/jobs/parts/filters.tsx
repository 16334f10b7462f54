import type { Category } from '#market'
import { Button, Field, Select } from '../../components/index.ts'
import type { Ask } from '../../frame/index.ts'

const filters = ['category', 'minPrice', 'maxPrice', 'sort'] as const

/** The search as a form that needs no script: it asks for the list anew. */
export const Filters = ({ ask, categories }: { ask: Ask; categories: readonly Category[] }) => {
  const { t } = ask
  const open = filters.some((name) => !['', 'newest'].includes(ask.query(name)))
  const field = (name: string) => ({ t, name, value: ask.query(name) })
  return (
    <search>
      <form method="get" action="/jobs" class="stack search-form">
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
            <Field {...field('minPrice')} label={t('jobs.minPrice')} unit="yen" />
            <Field {...field('maxPrice')} label={t('jobs.maxPrice')} unit="yen" />
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
