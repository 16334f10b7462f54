import { isLocale } from '#locale'
import { updateProfile } from '#people'
import { writeCookie } from './wire/cookies.ts'
import type { Pages } from './pages.ts'
import { anyone, signedIn } from './who.ts'

/** The two switches of the frame itself: the language, and the side of the market one stands on. */
export const switchPages = (pages: Pages): void => {
  pages.post('/locale', anyone, async (ask) => {
    const typed = await ask.form()
    const locale = typed.text('locale')
    if (isLocale(locale)) {
      writeCookie(ask.http, ask.context.settings, 'locale', locale)
      if (ask.person) await updateProfile(ask.context, ask.person.id, { locale })
    }
    return ask.goBack(withoutLang(typed.text('back')), '/')
  })

  pages.post('/role', signedIn, async (ask) => {
    const side = (await ask.form()).text('role') === 'client' ? 'client' : 'worker'
    writeCookie(ask.http, ask.context.settings, 'side', side)
    return ask.go('/home')
  })
}

/** The old address may still ask for the other language. */
const withoutLang = (path: string): string => {
  const url = URL.parse(path, 'http://here.invalid')
  if (!url?.searchParams.has('lang')) return path
  url.searchParams.delete('lang')
  return url.pathname + url.search
}
