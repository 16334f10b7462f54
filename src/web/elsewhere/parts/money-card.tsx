import { Card, MoneyRows } from '../../components/index.ts'
import type { Part } from './part.ts'

/** What was agreed there, what is left of it, and the last lawful day of payment. */
export const MoneyCard = ({ ask, view }: Part) => {
  const { t, format } = ask
  const { contract, pays, feeKnown, forecast, lawfulPayBy, final } = view
  return (
    <Card title={t('contracts.money')} id="money">
      <MoneyRows
        rows={[
          { label: t('contracts.price'), amount: format.yen(contract.price) },
          ...(pays === contract.price && feeKnown
            ? []
            : [
                {
                  label: t('elsewhere.afterFee'),
                  amount: format.yen(pays),
                  note: t(feeKnown ? 'elsewhere.feeThere' : 'elsewhere.feeUnknown'),
                },
              ]),
          ...(final
            ? []
            : [
                {
                  label: t('elsewhere.evenSilent'),
                  amount: format.yen(forecast.ifYouSilent.youReceive),
                  strong: true,
                  ...(forecast.ifYouSilent.youReceive > 0n ? { tone: 'safe' as const } : {}),
                },
              ]),
        ]}
      />
      {lawfulPayBy === null || final ? null : (
        <p class="soft">{t('elsewhere.lawful', { date: format.date(lawfulPayBy) })}</p>
      )}
      <p class="soft">{t('elsewhere.noMoney')}</p>
    </Card>
  )
}
