/** The first stop of the Tab key: past the navigation, to what the page is about (`<main id="main">`). */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-30 focus:rounded-control focus:bg-sheet focus:px-5 focus:py-3"
    >
      Skip to the page
    </a>
  )
}
