/** Half-hours of a week from Monday 00:00 in Japan, each with how much of a person is at work. */
export type Rhythm = 'office' | 'night' | 'mondays' | 'abroad' | 'anytime'

const halfHours = 48

const office = (weekday: number, hour: number): number => {
  if (weekday > 4) return hour >= 9 && hour < 22 ? 0.1 : 0.005
  if (hour >= 9 && hour < 18) return hour === 12 ? 0.4 : 1
  return hour >= 7 && hour < 23 ? 0.2 : 0.005
}

const night = (weekday: number, hour: number): number => {
  if (hour >= 20 || hour < 1) return 1
  if (hour >= 10) return weekday > 4 ? 0.8 : 0.12
  return 0.005
}

const mondays = (weekday: number, hour: number): number => {
  if (weekday !== 0) return 0.004
  return hour >= 9 && hour < 21 ? 1 : 0.02
}

const anytime = (_weekday: number, hour: number): number => (hour >= 8 ? 0.6 : 0.03)

const rates: Readonly<Record<Rhythm, (weekday: number, hour: number) => number>> = {
  office,
  night,
  mondays,
  abroad: office,
  anytime,
}

/** @param laterHours how much later their day begins than one in Japan */
export const weekOf = (rhythm: Rhythm, laterHours: number): Float64Array => {
  const week = new Float64Array(7 * halfHours)
  const later = Math.round(laterHours * 2)
  for (let index = 0; index < week.length; index += 1) {
    const own = (index - later + week.length) % week.length
    week[index] = rates[rhythm](Math.floor(own / halfHours), (own % halfHours) / 2)
  }
  return week
}
