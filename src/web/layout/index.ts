/** The frame of every page: head, header, navigation, language, demo bar, footer. */
export { Page, type PageProps } from './page.tsx'
export { assetHref } from './assets.ts'
export { mark } from './mark.ts'
export type { Viewer } from './viewer.ts'
