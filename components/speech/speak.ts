/** Says words aloud with the voice of the browser, in the language of the page; what was being said ends. */
export function speak(words: string): void {
  if (!('speechSynthesis' in window)) return
  speechSynthesis.cancel()
  const said = new SpeechSynthesisUtterance(words)
  said.lang = document.documentElement.lang
  speechSynthesis.speak(said)
}
