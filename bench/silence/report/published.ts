/**
 * What a prototype of the model reached on the same records: the figures to be beaten. Sets and
 * rivals that it did not publish are missing. Losses in nats.
 */
export type Figures = Readonly<Record<string, Readonly<Record<string, number>>>>

const set = (names: string) => names.split(' ')
const table = (names: string, rows: Readonly<Record<string, string>>): Figures =>
  Object.fromEntries(
    Object.entries(rows).map(([row, figures]) => [
      row,
      Object.fromEntries(figures.split(' ').map((figure, n) => [set(names)[n]!, Number(figure)])),
    ]),
  )

/** Log loss of "answers within 7 more days"; `calibrated` BG/NBD stands where it was published. */
export const weekLoss = table('KM emp BG/NBD MIX MIX+act', {
  CollegeMsg: '.654 .629 .644 .566 .547',
  radoslaw: '.658 .612 .538 .505 .505',
  EU1: '.646 .592 .583 .541 .536',
  'simulator 1': '.269 .268 NaN .255 .254',
  'simulator 2': '.269 .267 NaN .254 .253',
  'simulator 3': '.277 .275 NaN .262 .261',
})

/** Within one more day, and by day 30. */
export const dayLoss = table('KM emp MIX+act', {
  CollegeMsg: '.501 .528 .440',
  radoslaw: '.487 .456 .362',
  EU1: '.421 .410 .373',
  'simulator 1': '.646 .621 .529',
})
export const horizonLoss = table('MIX+act', {
  CollegeMsg: '.565',
  radoslaw: '.426',
  EU1: '.507',
  'simulator 1': '.074',
})

/** Brier score, ECE and AUC of the week's chance. */
export const weekBrier = table('7-day-rule KM emp MIX+act', {
  CollegeMsg: '.501 .231 .217 .184',
  radoslaw: '.440 .233 .212 .167',
  EU1: '.523 .227 .204 .180',
  'simulator 1': '.092 .072 .073 .068',
})
export const weekEce = table('KM emp MIX+act', {
  CollegeMsg: '.149 .083 .046',
  radoslaw: '.027 .017 .014',
  EU1: '.016 .024 .017',
  'simulator 1': '.007 .027 .006',
})
export const weekAuc = table('MIX+act', {
  CollegeMsg: '.789',
  radoslaw: '.831',
  EU1: '.789',
  'simulator 1': '.737',
})

/** Week's loss of KM and of MIX+act after 1 h, 6 h, 1 d, 3 d, 7 d. */
export const byWait = table('KM1 KM6 KM24 KM72 KM168 MIX1 MIX6 MIX24 MIX72 MIX168', {
  CollegeMsg: '.747 .780 .701 .490 .294 .613 .636 .591 .436 .265',
  radoslaw: '.662 .687 .692 .656 .521 .480 .501 .538 .544 .468',
  EU1: '.691 .691 .659 .590 .508 .559 .559 .555 .502 .453',
})

/** Share of answers with S below each level. */
export const tailShares = table('.0025 .01 .05 .1', {
  CollegeMsg: '.0044 .0147 .063 .142',
  radoslaw: '.0022 .0119 .049 .097',
  EU1: '.0031 .0070 .043 .099',
  'simulator 1': '.0015 .011 .050 .092',
  'simulator 2': '.0016 .009 .049 .095',
  'simulator 3': '.0015 .012 .055 .097',
})

/** Days to the alarm at the false alarms of the 7-day rule: injected median, mean, natural mean. */
export const daysToAlarm: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CollegeMsg: { S: '4.8/5.9/7.0', hope: 'hybA 6.0/6.5/5.5', P30: '9.0/9.4/5.6' },
  radoslaw: { S: '5.0/5.9/13.0', hope: 'hybA 7.0/6.0/6.2', P30: '12.0/10.8/4.7' },
  EU1: { S: '6.5/6.8/9.7', hope: 'hybA 7.0/7.0/6.3', P30: '11.0/10.8/6.4' },
}
/** True ghosts of the simulator: median, mean, share before day 7. */
export const ghostDays: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'simulator 1': { S: '5.5/5.7/65 %', hope: 'hybA 3.8/4.4/78 %', P30: '7.5' },
  'simulator 2': { S: '5.5/5.6/64 %', hope: 'hybA 3.8/4.5/79 %', P30: '7.0' },
  'simulator 3': { S: '5.0/5.4/70 %', hope: 'hybA 3.5/3.9/86 %', P30: '6.5' },
}
