/**
 * A text made easier to read, and for each of its characters where it stands in the text that was
 * written: from `at[i]` to `to[i]`.
 */
export type View = { text: string; at: readonly number[]; to: readonly number[] }

/** The view without the characters for which `drop` is set. */
export const without = (view: View, drop: ReadonlySet<number>): View => {
  if (drop.size === 0) return view
  const kept = [...view.at.keys()].filter((index) => !drop.has(index))
  return {
    text: kept.map((index) => view.text[index]).join(''),
    at: kept.map((index) => view.at[index]!),
    to: kept.map((index) => view.to[index]!),
  }
}

/** The view with every match replaced by one character, which stands for all that it replaces. */
export const replaced = (view: View, pattern: RegExp, by: string): View => {
  const parts: string[] = []
  const at: number[] = []
  const to: number[] = []
  let done = 0
  const copy = (end: number) => {
    parts.push(view.text.slice(done, end))
    for (let index = done; index < end; index += 1) {
      at.push(view.at[index]!)
      to.push(view.to[index]!)
    }
  }
  for (const { 0: found, index } of view.text.matchAll(pattern)) {
    if (found === '') continue
    copy(index)
    parts.push(by)
    at.push(view.at[index]!)
    to.push(view.to[index + found.length - 1]!)
    done = index + found.length
  }
  if (done === 0) return view
  copy(view.text.length)
  return { text: parts.join(''), at, to }
}
