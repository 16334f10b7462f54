/** How many of the ascending times are not later than `at`. */
export const countUntil = (times: ArrayLike<number>, at: number): number => {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle]! <= at) low = middle + 1
    else high = middle
  }
  return low
}
