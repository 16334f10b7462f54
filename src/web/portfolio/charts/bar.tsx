/** A share from 0 to 1 as a line beside the figure that says it. */
export const ShareBar = ({ share, name }: { share: number; name: string }) => (
  <svg class="share-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect class="share-ground" x="0" y="0" width="100" height="10" />
    <rect
      class={`part part-${name}`}
      x="0"
      y="0"
      width={Math.round(Math.min(1, share) * 1000) / 10}
      height="10"
    />
  </svg>
)
