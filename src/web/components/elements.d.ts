import type { HTMLAttributes } from 'preact'

/** The custom elements of src/web/browser, as pages write them. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'confirm-dialog': HTMLAttributes<HTMLElement>
      'copy-text': HTMLAttributes<HTMLElement> & { 'data-said': string }
      'key-ways': HTMLAttributes<HTMLElement>
      'live-feed': HTMLAttributes<HTMLElement> & { src: string }
      'time-run': HTMLAttributes<HTMLElement> & { since: number; now: number }
      'time-left': HTMLAttributes<HTMLElement> & { until: number; from: number; now: number }
    }
  }
}
