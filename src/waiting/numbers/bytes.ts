/** Sittings by half-hour of the week, as 336 little-endian counts of two bytes. */
export const countsToBytes = (counts: Uint16Array): Uint8Array => {
  const view = new DataView(new ArrayBuffer(counts.length * 2))
  counts.forEach((count, index) => view.setUint16(index * 2, count, true))
  return new Uint8Array(view.buffer)
}

export const countsFromBytes = (stored: Uint8Array): Uint16Array => {
  const view = new DataView(stored.buffer, stored.byteOffset, stored.byteLength)
  return Uint16Array.from({ length: stored.byteLength / 2 }, (_, index) =>
    view.getUint16(index * 2, true),
  )
}
