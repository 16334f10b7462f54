import type { Locale, Translate } from '#locale'

/** Posts the other language and comes back to the same page. */
export const LanguageSwitch = (props: { t: Translate; path: string; locale: Locale }) => {
  const other = props.locale === 'ja' ? 'en' : 'ja'
  return (
    <form method="post" action="/locale" class="language-switch">
      <input type="hidden" name="back" value={props.path} />
      <button name="locale" value={other} lang={other}>
        {props.t('layout.otherLanguage')}
      </button>
    </form>
  )
}
