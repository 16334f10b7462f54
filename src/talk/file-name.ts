const longest = 120
/** What opens by a double click and does something. */
const programs = new Set(
  (
    'app apk bat chm cmd com cpl dmg exe hta inf iso jar js jse lnk mjs msc msi msix pif ps1 ' +
    'psm1 reg scr sh url vbe vbs vhd vhdx ws wsc wsf wsh xll'
  ).split(' '),
)

/** Whether a name belongs to a program, which nobody may send. */
export function isProgram(name: string): boolean {
  const parts = name.toLowerCase().split('.')
  return parts.length > 1 && programs.has(parts.at(-1) ?? '')
}

/**
 * A name that is safe to show and to save under, of whatever a sender calls a file: the last part
 * of a path, in NFC, without control characters, characters that are invisible or turn the writing
 * direction, or characters that some system keeps for itself; at most 120 characters, the ending
 * kept; never empty.
 */
export function safeName(given: string): string {
  const last = given.slice(-4096).split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .toWellFormed()
    .normalize('NFC')
    .replace(
      /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffd]/gu,
      '',
    )
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const name = shortened(clean) || 'file'
  return isReserved(name) ? `_${name}` : name
}

/** Names of devices on Windows, whatever their ending. */
function isReserved(name: string): boolean {
  return /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\s*(?:\.|$)/i.test(name)
}

/** Cut between characters as a reader sees them, in front of the ending. */
function shortened(name: string): string {
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(name)?.[0] ?? ''
  const stem = ending ? name.slice(0, -ending.length) : name
  const whole = new Intl.Segmenter('ja', { granularity: 'grapheme' })
  let cut = ''
  for (const { segment } of whole.segment(stem.slice(0, longest * 8))) {
    if (cut.length + segment.length + ending.length > longest) break
    cut += segment
  }
  return cut.replace(/[. ]+$/, '') + (cut ? ending : ending.slice(1))
}

/**
 * Content-Disposition by RFC 6266 and 5987: never shown in place, a plain name for old browsers.
 */
export function disposition(name: string): string {
  const plain = name.replace(/[^ -~]|["\\%]/g, '_')
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`
}
