/** The seal of the product, for the corner of the admin: one character on the seal colour. */
export function Mark() {
  return (
    <svg aria-hidden="true" height="20" role="presentation" viewBox="0 0 20 20" width="20">
      <rect fill="#b93a26" height="20" rx="2" width="20" />
      <path
        d="M4 5.2h12M7.4 3v4.2M12.6 3v4.2M6.2 8.8h7.6v3.8H6.2zM6.2 10.7h7.6M10 12.6v4.9M3.6 14.8h12.8"
        fill="none"
        stroke="#fff"
        strokeLinecap="square"
        strokeWidth="1.3"
      />
    </svg>
  )
}

/** Above the sign-in form: the seal and the name. */
export function Wordmark() {
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 12, fontSize: 30, lineHeight: 1 }}>
      <span style={{ display: 'inline-flex', transform: 'scale(1.8)', margin: 8 }}>
        <Mark />
      </span>
      种草
    </span>
  )
}
