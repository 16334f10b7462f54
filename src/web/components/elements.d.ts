import type { HTMLAttributes } from 'preact'

/** The custom elements of src/web/browser, as pages write them. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'confirm-dialog': HTMLAttributes<HTMLElement>
      'copy-text': HTMLAttributes<HTMLElement> & { 'data-said': string }
      'live-feed': HTMLAttributes<HTMLElement> & { src: string }
      'time-left': HTMLAttributes<HTMLElement> & { until: number; from: number; now: number }
    }
  }
}
