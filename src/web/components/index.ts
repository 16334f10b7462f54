/**
 * The parts that pages are made of. They take data and words, draw semantic HTML without inline
 * styles or scripts (the CSP forbids both), and work without JavaScript; src/web/browser only adds
 * comfort. They decide nothing and read nothing but their properties.
 */
export { Button, Confirm, LinkButton, PostButton } from './actions.tsx'
export { CheckBox, Choices, ErrorSummary, Field, FileField, Select, TextArea } from './fields.tsx'
export { Badge, Card, Columns, EmptyState, Marked, Notice, PageHead } from './boxes.tsx'
export { FileList, MoneyRows, Pagination, Table, type Column } from './lists.tsx'
export { Tabs } from './tabs.tsx'
export { Timeline, type Entry } from './timeline.tsx'
export { ClockFace, TimeOf } from './clock-face.tsx'
export { RunTime } from './run-time.tsx'
export { PromiseLine, type PromiseLineProps } from './promise-line/promise-line.tsx'
export type { Step, Turn } from './promise-line/steps.ts'
export { ProcessDiagram } from './process-diagram/process-diagram.tsx'
