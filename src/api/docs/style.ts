/** The look of the one page that the API serves itself: the paper and ink of all others. */
export const style = `
:root {
  color-scheme: light dark;
  background: light-dark(#faf8f3, #191713); color: light-dark(#1a1a1a, #efebe2);
  --line: color-mix(in srgb, currentcolor 20%, transparent);
  font: 100%/1.7 'Noto Sans JP', 'Noto Sans CJK JP', 'Hiragino Sans', system-ui, sans-serif;
}
body {
  margin: 0 auto; max-width: 60rem; padding: 0 1rem 4rem;
  line-break: strict; word-break: auto-phrase;
}
/* Below the line of the letters: codes are full of underscores. */
a { color: light-dark(#00316a, #97d3ff); text-underline-offset: 0.3em }
a:focus-visible { outline: 3px solid light-dark(#0066be, #57b8ff); outline-offset: 2px }
header { display: flex; justify-content: space-between; padding: 1rem 0 }
h1 { font-size: 1.75rem; text-wrap: balance }
h2 { margin-top: 3rem; font-size: 1.35rem }
section { margin-top: 2rem; padding-top: 0.75rem; border-top: 1px solid var(--line) }
h3 { margin: 0; font-size: 1.05rem }
code, .code { font-family: ui-monospace, monospace; font-size: 0.92em; overflow-wrap: anywhere }
.code { display: inline-block; padding: 0.25rem 0.75rem 0.25rem 0 }
dl { display: grid; grid-template-columns: minmax(6rem, auto) 1fr; gap: 0.25rem 1rem }
dd { margin: 0; min-width: 0 }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100% }
caption { text-align: start; font-weight: 600 }
th, td { text-align: start; vertical-align: top; padding: 0.3rem 1rem 0.3rem 0 }
th { font-weight: inherit }
tr { border-top: 1px solid var(--line) }
:target { outline: 2px solid; outline-offset: 4px }
`
