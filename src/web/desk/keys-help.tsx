import type { Translate } from '#locale'

const names = {
  j: 'desk.key.j',
  k: 'desk.key.k',
  Enter: 'desk.key.enter',
  n: 'desk.key.n',
  a: 'desk.key.a',
  x: 'desk.key.x',
  u: 'desk.key.u',
  c: 'desk.key.c',
  w: 'desk.key.w',
  i: 'desk.key.i',
  '?': 'desk.key.help',
} as const

/** Which keys a page of the desk has, and the box that switches them off. */
export const KeysHelp = ({ t, keys }: { t: Translate; keys: readonly (keyof typeof names)[] }) => (
  <details class="keys">
    <summary data-key="?" aria-keyshortcuts="?">
      {t('desk.keys')} <kbd>?</kbd>
    </summary>
    <dl>
      {keys.map((key) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{t(names[key])}</dd>
        </div>
      ))}
    </dl>
    <label class="choice">
      <input type="checkbox" data-keys checked />
      <span>{t('desk.keysOn')}</span>
    </label>
  </details>
)
