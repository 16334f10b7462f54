import { documentLimit, documentTypes, identitySides } from '#people'
import type { IdentityDocument, OwnIdentity } from '#people'
import { Button, Card, Choices, FileField } from '../components/index.ts'
import { fieldsOf, Form } from '../frame/index.ts'
import type { Ask, Typed, Wrong } from '../frame/index.ts'
import { documentName } from './badge.tsx'

/** One document, its two sides and a face; what came in before need not be sent again. */
export const SendForm = (props: {
  ask: Ask
  own: OwnIdentity
  typed: Typed
  wrong: Wrong
  documents: readonly IdentityDocument[]
}) => {
  const { ask, own, typed, wrong, documents } = props
  const { t, words, format } = ask
  const field = fieldsOf(ask, typed, wrong)
  const there = new Set(own.files.map(({ side }) => side))
  const size = format.bytes(documentLimit)
  const [only] = own.methods
  return (
    <Form ask={ask} action="/settings/identity" typed={typed} wrong={wrong} multipart>
      <Card>
        {own.methods.length === 1 ? (
          <input type="hidden" name="method" value={only} />
        ) : (
          <Choices
            {...field('method')}
            label={t('identity.methods')}
            options={own.methods.map((one) => ({ value: one, label: t(`identity.method.${one}`) }))}
            required
          />
        )}
        {own.methods.includes('documentImage') ? (
          <p class="soft">{t('identity.untilMarch')}</p>
        ) : null}
        <Choices
          {...field('document')}
          label={t('identity.document')}
          options={documents.map((one) => ({ value: one, label: documentName(words, one) }))}
          required
        />
        <p class="soft">{t('identity.limits', { size })}</p>
        {identitySides.map((side) => (
          <FileField
            key={side}
            {...field(side)}
            label={t(`identity.side.${side}`)}
            hint={
              <>
                {there.has(side) ? <strong>{t('identity.received')} </strong> : null}
                {t(`identity.hint.${side}`)}
              </>
            }
            accept={documentTypes.join(',')}
            multiple={false}
            required={side !== 'back' && !there.has(side)}
          />
        ))}
      </Card>
      <Button kind="primary">{t('identity.send')}</Button>
    </Form>
  )
}
