import { Button, Card, LinkButton } from '../components/index.ts'
import type { Ask } from '../frame/index.ts'

const gives = ['givesTurn', 'givesStep', 'givesLetter', 'givesEvidence'] as const

/** For who comes alone: of use with nobody else on the server, for contracts made elsewhere. */
export const ElsewhereCard = ({ ask }: { ask: Ask }) => {
  const { t } = ask
  return (
    <Card title={t('elsewhere.frontTitle')} id="elsewhere">
      <p>{t('elsewhere.frontLead')}</p>
      <ul class="bulleted">
        {gives.map((key) => (
          <li key={key}>{t(`elsewhere.${key}`)}</li>
        ))}
      </ul>
      {ask.context.settings.demo ? (
        <form method="post" action="/demo/as" data-once>
          <input type="hidden" name="back" value="/elsewhere" />
          <Button name="as" value="worker">
            {t('elsewhere.frontTry')}
          </Button>
        </form>
      ) : null}
      <p>
        <LinkButton href="/sign-up?next=%2Felsewhere%2Fnew">{t('elsewhere.enter')}</LinkButton>
      </p>
    </Card>
  )
}
