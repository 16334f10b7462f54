/**
 * What may be sent, by what the content itself shows. Everything is served to be saved, never to
 * be run.
 */
const known = new Set([
  'image/png',
  'image/apng',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/heic',
  'image/heif',
  'image/tiff',
  'image/bmp',
  'image/vnd.adobe.photoshop',
  'application/pdf',
  'application/postscript',
  'application/rtf',
  'application/zip',
  'application/x-7z-compressed',
  'application/gzip',
  'application/epub+zip',
  // Office, old and new. `x-cfb` is what the old ones are wrapped in.
  'application/x-cfb',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.ms-excel.sheet.macroenabled.12',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
  'application/vnd.oasis.opendocument.graphics',
])

/** Text by its ending; HTML, SVG and every other markup are plain text to us. */
const texts: Record<string, string> = { csv: 'text/csv', tsv: 'text/tab-separated-values' }

/** Markup that is recognised by its first line, but is text all the same. */
const markup = new Set(['application/xml', 'text/html', 'image/svg+xml'])

type Content = { type: string | null; text: boolean }

/** The media type that a file is kept and served under, or null when it may not be sent. */
export function allowedType({ type, text }: Content, name: string): string | null {
  if (type !== null && !markup.has(type)) return isAllowed(type) ? type : null
  if (!text) return null
  const ending = name.split('.').at(-1)?.toLowerCase() ?? ''
  return texts[ending] ?? 'text/plain'
}

function isAllowed(type: string): boolean {
  return known.has(type) || type.startsWith('audio/') || type.startsWith('video/')
}
