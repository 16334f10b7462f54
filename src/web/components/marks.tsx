/** Small drawn marks. Always beside words, so they are hidden from screen readers. */
const Mark = ({ d }: { d: string }) => (
  <svg class="mark" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path
      d={d}
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
)

export const Check = () => <Mark d="M3 8.5 6.5 12 13 4.5" />
export const Clip = () => (
  <Mark
    d={
      'M13 7.2 7.9 12.3a3 3 0 0 1-4.3-4.3l5.4-5.3a2 2 0 0 1 2.9 2.9L6.7 10.7' +
      'a1 1 0 0 1-1.4-1.4l4.6-4.6'
    }
  />
)
export const Info = () => <Mark d="M8 7.2v4M8 4.6v.1M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0" />
export const Warning = () => <Mark d="M8 6.2v3.2M8 11.6v.1M8 2.2 14.4 13.4H1.6Z" />
export const Person = () => (
  <Mark
    d={
      'M2.8 14c.4-3 2.4-4.6 5.2-4.6s4.8 1.6 5.2 4.6' +
      'M8 7.2a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2'
    }
  />
)
export const Chevron = () => <Mark d="m4 6.5 4 4 4-4" />
export const Hands = () => <Mark d="M8 4.6V8l2.4 1.6M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0" />
export const Pencil = () => <Mark d="m3 13 .6-2.8 7.6-7.6 2.2 2.2-7.6 7.6ZM9.6 4.2l2.2 2.2" />
export const Coin = () => <Mark d="m5 3.6 3 4.4 3-4.4M8 8v5M5.4 8.6h5.2M5.4 10.8h5.2" />
export const Back = () => <Mark d="M6 4 2.8 7.2 6 10.4M3 7.2h6.4a3.4 3.4 0 0 1 0 6.8H7" />
