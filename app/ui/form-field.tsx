import type { ComponentProps, ReactNode } from 'react'
import { useT } from '#app/i18n/i18n.tsx'
import type { MessageKey, MessageParams } from '#app/i18n/message-key.ts'

/** What is wrong with a field; with `params` where the message has gaps. */
export type FieldError = MessageKey | { key: MessageKey; params: MessageParams }

type Frame = {
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: FieldError | undefined
  optional?: boolean
}

/** Ids of what explains a control, for `aria-describedby`. */
const describedBy = ({ id, hint, error }: Frame) =>
  [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`]
    .filter((name) => name !== '')
    .join(' ') || undefined

/** A label, what helps to fill the control in, what is wrong with it, and the control. */
function FieldFrame({ id, label, hint, error, optional, children }: Frame & { children: ReactNode }) {
  const t = useT()
  return (
    <div className={`mt-6 ${error === undefined ? '' : 'border-s-4 border-brick ps-3'}`}>
      <label htmlFor={id} className="font-semibold">
        {label}
        {optional === true && <span className="font-normal text-muted"> ({t('common.optional')})</span>}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-muted">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="font-semibold text-brick">
          {typeof error === 'string' ? t(error) : t(error.key, error.params)}
        </p>
      )}
      {children}
    </div>
  )
}

type TextFieldProps = Frame & Omit<ComponentProps<'input'>, 'id'>

/** One line of text; `id` is also its name unless `name` says otherwise. */
export function TextField({ id, label, hint, error, optional, ...input }: TextFieldProps) {
  const frame = { id, label, hint, error, ...(optional === undefined ? {} : { optional }) }
  return (
    <FieldFrame {...frame}>
      <input
        id={id}
        name={id}
        className="field mt-1"
        aria-describedby={describedBy(frame)}
        aria-invalid={error === undefined ? undefined : true}
        {...input}
      />
    </FieldFrame>
  )
}

type TextAreaProps = Frame & Omit<ComponentProps<'textarea'>, 'id'>

/** Several lines of text. */
export function TextArea({ id, label, hint, error, optional, ...input }: TextAreaProps) {
  const frame = { id, label, hint, error, ...(optional === undefined ? {} : { optional }) }
  return (
    <FieldFrame {...frame}>
      <textarea
        id={id}
        name={id}
        className="field mt-1"
        aria-describedby={describedBy(frame)}
        aria-invalid={error === undefined ? undefined : true}
        {...input}
      />
    </FieldFrame>
  )
}

type SelectFieldProps = Frame & Omit<ComponentProps<'select'>, 'id'>

/** A choice of one; the options are its children. */
export function SelectField({ id, label, hint, error, optional, children, ...input }: SelectFieldProps) {
  const frame = { id, label, hint, error, ...(optional === undefined ? {} : { optional }) }
  return (
    <FieldFrame {...frame}>
      <select
        id={id}
        name={id}
        className="field mt-1"
        aria-describedby={describedBy(frame)}
        aria-invalid={error === undefined ? undefined : true}
        {...input}
      >
        {children}
      </select>
    </FieldFrame>
  )
}

type CheckFieldProps = { label: ReactNode; error?: MessageKey | undefined } & ComponentProps<'input'>

/** A box to tick, with its words beside it. */
export function CheckField({ label, error, id, ...input }: CheckFieldProps) {
  const t = useT()
  return (
    <div className={error === undefined ? '' : 'border-s-4 border-brick ps-3'}>
      {error !== undefined && (
        <p id={`${id ?? ''}-error`} className="font-semibold text-brick">
          {t(error)}
        </p>
      )}
      <label className="tap cursor-pointer items-start py-3" htmlFor={id}>
        <input
          type="checkbox"
          id={id}
          name={id}
          className="mt-1 size-6 shrink-0 accent-indigo"
          aria-describedby={error === undefined ? undefined : `${id ?? ''}-error`}
          aria-invalid={error === undefined ? undefined : true}
          {...input}
        />
        <span>{label}</span>
      </label>
    </div>
  )
}
