/**
 * A path within this site from what a stranger may have written, or the fallback. Browsers read
 * `//host`, `/\host` and control characters in their own way, so only plain paths pass.
 */
export const localPath = (text: string | undefined, fallback: string): string => {
  if (text === undefined || text.length > 1000 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(text))
    return fallback
  const url = URL.parse(text, 'http://here.invalid')
  if (!url || url.origin !== 'http://here.invalid' || url.pathname.startsWith('//')) return fallback
  return url.pathname + url.search + url.hash
}
