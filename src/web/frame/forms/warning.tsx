import { Button, Notice } from '../../components/index.ts'
import type { Ask } from '../ask.ts'
import type { Typed } from './typed.ts'
import type { Warned } from './wrong.ts'

/** The contract on whose page a form stands: there the desk can be asked. */
const contractIn = (path: string): string | undefined =>
  /^\/contracts\/(ctr_[0-9a-z]{26})(?![0-9a-z])/.exec(path)?.[1]

/**
 * Before something is sent that leads away from the marketplace: what was found, what would not
 * hold any more, and the ways on. Nothing is held back, and nothing that was typed is lost.
 */
export const Warning = ({ ask, warned }: { ask: Ask; warned: readonly Warned[] }) => {
  const { t } = ask
  const contractId = contractIn(ask.path)
  const [first] = warned
  if (first === undefined) return null
  return (
    <Notice tone="clock" title={t('guard.title')} live>
      <div class="warned-parts">
        <ul class="warned">
          {warned.map(({ field, kind, found }) => (
            <li key={`${field} ${kind}`}>
              {t(`guard.${kind}`)}: <mark>{found}</mark>
            </li>
          ))}
        </ul>
        <p>{t('guard.lost')}</p>
        <p>{t('guard.fine')}</p>
        <p class="warned-ways">
          {/* The enter key presses a form's first button: not one of those that follow. */}
          <button type="submit" formnovalidate hidden>
            {t('everywhere.send')}
          </button>
          <a class="button button-primary" href={`#field-${first.field}`}>
            {t('guard.rewrite')}
          </a>
          {contractId === undefined ? null : (
            <Button formaction={`/contracts/${contractId}/permission`} formnovalidate>
              {t('guard.askPermission')}
            </Button>
          )}
          <Button name="despiteWarning" value="yes" formnovalidate>
            {t('guard.sendAnyway')}
          </Button>
        </p>
      </div>
    </Notice>
  )
}

/** Carries over a page that asks once more that somebody was warned before. */
export const KeptDespite = ({ typed }: { typed: Typed }) =>
  typed.has('despiteWarning') ? <input type="hidden" name="despiteWarning" value="yes" /> : null
