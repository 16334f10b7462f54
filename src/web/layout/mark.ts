/**
 * The browser tab's mark, to be served at `/assets/mark.svg`: the line that leads from what is done
 * to what is promised.
 */
export const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="7" fill="#00316a"/>
<path d="M5 20h11" stroke="#fff" stroke-width="3"/>
<path d="M17 20h8" stroke="#71c598" stroke-width="3" stroke-dasharray=".1 4"
 stroke-linecap="round"/>
<circle cx="15" cy="20" r="5" fill="#ff9176"/><circle cx="26" cy="20" r="3.4" fill="#71c598"/>
</svg>`
