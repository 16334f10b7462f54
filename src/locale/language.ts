export const locales = ['ja', 'en'] as const
export type Locale = (typeof locales)[number]

export const isLocale = (value: unknown): value is Locale =>
  locales.some((locale) => locale === value)

/**
 * The reader's language from an `Accept-Language` header (RFC 9110 §12.5.4): the best weighted of
 * ours, Japanese where nothing fits.
 */
export const localeFrom = (acceptLanguage: string | null | undefined): Locale => {
  let best: Locale = 'ja'
  let bestWeight = 0
  for (const entry of (acceptLanguage ?? '').slice(0, 400).split(',')) {
    const [range = '', ...settings] = entry.trim().toLowerCase().split(';')
    const quality = settings.map((setting) => setting.trim()).find((s) => s.startsWith('q='))
    const weight = quality === undefined ? 1 : Number(quality.slice(2))
    const locale = range === '*' ? 'ja' : range.split('-')[0]
    if (isLocale(locale) && weight > bestWeight) {
      best = locale
      bestWeight = weight
    }
  }
  return best
}
