import type { ElsewhereView } from '#portfolio'
import type { Ask } from '../../frame/index.ts'

const address = /https?:\/\/[^\s,()]+/g

/**
 * Where a rule is written down, as ways to it; and a word of caution where it is known from others'
 * telling only, or was not found at all.
 */
export const SourceOf = (props: { ask: Ask; source: string; sure: ElsewhereView['sure'] }) => {
  const { t } = props.ask
  const found = [...props.source.matchAll(address)].map(([href]) => href)
  return (
    <p class="soft">
      <small>
        {props.sure === 'yes' ? null : `${t(`elsewhere.sure.${props.sure}`)} `}
        {found.map((href, index) => (
          <span key={href}>
            <a href={href} rel="noreferrer">
              {t(found.length === 1 ? 'elsewhere.source' : 'elsewhere.sourceOf', {
                count: index + 1,
              })}
            </a>{' '}
          </span>
        ))}
      </small>
    </p>
  )
}
