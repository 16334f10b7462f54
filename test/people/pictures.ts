/** A picture of one pixel, whose content shows what it is. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M8AAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
)

/** Bytes as they come in. */
export async function* arriving(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content
}
